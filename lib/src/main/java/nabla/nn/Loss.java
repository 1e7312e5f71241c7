package nabla.nn;

import nabla.tensor.Tensor;

/// How wrong predictions are, number by number, and how that changes with each prediction.
///
/// The loss L belongs to one prediction; the cost J is the mean loss over all of them. Predictions and targets have
/// the same shape.
public interface Loss {
    /// L of each prediction.
    Tensor each(Tensor prediction, Tensor target);

    /// ∂L/∂prediction of each prediction.
    Tensor slope(Tensor prediction, Tensor target);

    /// J = 1/m·Σ L.
    default double cost(Tensor prediction, Tensor target) {
        return each(prediction, target).mean().item();
    }

    /// ∂J/∂prediction = 1/m·∂L/∂prediction.
    default Tensor costSlope(Tensor prediction, Tensor target) {
        return slope(prediction, target).div(prediction.size());
    }
}
