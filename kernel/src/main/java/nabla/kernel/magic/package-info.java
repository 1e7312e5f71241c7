/// Commands in cells that are not Java: `%time`, `%%bash`, `%jars` and the like.
@NullMarked
package nabla.kernel.magic;

import org.jspecify.annotations.NullMarked;
