@NullMarked
package nabla.kernel.magic;

import org.jspecify.annotations.NullMarked;
