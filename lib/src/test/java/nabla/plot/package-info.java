@NullMarked
package nabla.plot;

import org.jspecify.annotations.NullMarked;
