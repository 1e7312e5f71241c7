@NullMarked
package nabla.nn;

import org.jspecify.annotations.NullMarked;
