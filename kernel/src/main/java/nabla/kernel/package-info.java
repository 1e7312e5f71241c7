/// The kernel: what it answers to a front end, without sockets and without JSON. Start reading at `Kernel.handle`.
@NullMarked
package nabla.kernel;

import org.jspecify.annotations.NullMarked;
