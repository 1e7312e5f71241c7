/// The second backend: the same primitives on libtorch, through DJL, on the processor or a GPU.
///
/// `Backend.use(Djl.cpu())` puts the same program on libtorch. Nothing need be closed: native memory is freed when the
/// garbage collector has found that a tensor is no longer used.
@NullMarked
package nabla.djl;

import org.jspecify.annotations.NullMarked;
