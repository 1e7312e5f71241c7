@NullMarked
package nabla.train;

import org.jspecify.annotations.NullMarked;
