/// Arrays of numbers and the operations on them, the ground the library stands on.
///
/// [nabla.tensor.Tensor] is what programs use. A [nabla.tensor.Backend] does the work: [nabla.tensor.Jvm] here, on
/// Java arrays, and libtorch through DJL in its own package. The operations that a backend provides are few
/// ([nabla.tensor.Unary], [nabla.tensor.Binary], [nabla.tensor.Reduction] and the methods of
/// [nabla.tensor.Backend]); everything else is written with them once, for all backends.
///
/// Where things are: checks and their messages in `Shapes`; taking parts in `Indexing`; sums, means and the like in
/// `Reductions`; products and norms in `LinearAlgebra`; random numbers in `Randoms`; how a tensor looks in
/// `Rendering`. The JVM backend's loops are in `FloatKernels` and `DoubleKernels`, plain and with vector
/// instructions, and `JvmMatmul`.
@NullMarked
package nabla.tensor;

import org.jspecify.annotations.NullMarked;
