package nabla.optim;

import nabla.tensor.Tensor;

/// A rule that moves one tensor of parameters by its gradient.
///
/// A rule is a value: what it remembers from step to step is handed in and out.
///
/// @param <S> what the rule remembers of each tensor
public interface Optimizer<S> {
    /// The memory before the first step.
    S start(Tensor theta);

    /// One step: the next parameters and the next memory.
    Step<S> step(Tensor theta, Tensor g, S state);

    record Step<S>(Tensor theta, S state) {}
}
