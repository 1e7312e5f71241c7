/// Layers, losses, and the check of their gradients.
///
/// A layer is a record of its parameters with `forward` and `backward` side by side; the gradient of a layer is a
/// layer of the same type.
@NullMarked
package nabla.nn;

import org.jspecify.annotations.NullMarked;
