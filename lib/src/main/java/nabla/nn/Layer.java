package nabla.nn;

import nabla.tensor.Tensor;

/// A differentiable function of one tensor, with its parameters as record components.
///
/// @param <L> the layer's own type, since the gradient of a layer has the shape of the layer
/// @param <C> what the backward pass needs to remember of the forward pass
public interface Layer<L extends Layer<L, C>, C> {
    /// y = f(x), and what `backward` will need.
    Forward<C> forward(Tensor x);

    /// From ∂L/∂y: ∂L/∂x, and ∂L/∂θ for every parameter θ, as a layer of gradients.
    Backward<L> backward(Tensor dy, C cache);

    record Forward<C>(Tensor y, C cache) {}

    record Backward<L>(Tensor dx, L grad) {}
}
