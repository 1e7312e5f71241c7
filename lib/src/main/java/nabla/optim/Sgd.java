package nabla.optim;

import nabla.tensor.Tensor;

/// Stochastic gradient descent, θ ← θ − α·g (Robbins and Monro 1951). It remembers nothing.
public record Sgd(double learningRate) implements Optimizer<Sgd.Nothing> {
    /// The memory of a rule without memory.
    public enum Nothing {
        NOTHING
    }

    public Sgd {
        Hyper.positive("learningRate", learningRate);
    }

    @Override
    public Nothing start(Tensor theta) {
        return Nothing.NOTHING;
    }

    @Override
    public Step<Nothing> step(Tensor theta, Tensor g, Nothing state) {
        return new Step<>(theta.plusScaled(-learningRate, g), state); // θ ← θ − α·g
    }
}
