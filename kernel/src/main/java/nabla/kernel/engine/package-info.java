/// Java behind the kernel: evaluation, completion and documentation of cells.
@NullMarked
package nabla.kernel.engine;

import org.jspecify.annotations.NullMarked;
