/// The five channels of a kernel over ZeroMQ.
@NullMarked
package nabla.kernel.transport;

import org.jspecify.annotations.NullMarked;
