package nabla.nn;

import java.util.random.RandomGenerator;
import nabla.tensor.Tensor;

/// Fully connected layer, Y = X·W + b.
///
/// Shapes: X (N, D), W (D, M), b (M), Y (N, M).
public record Linear(Tensor w, Tensor b) implements Layer<Linear, Linear.Cache> {
    public record Cache(Tensor x) {}

    /// All parameters zero: right for a single layer, where the loss alone tells the weights apart.
    public static Linear zeros(int in, int out) {
        return new Linear(Tensor.zeros(in, out), Tensor.zeros(out));
    }

    /// Weights from N(0, σ²), biases zero.
    public static Linear normal(int in, int out, double sigma, RandomGenerator random) {
        return new Linear(Tensor.normal(random, sigma, in, out), Tensor.zeros(out));
    }

    @Override
    public Forward<Cache> forward(Tensor x) {
        Tensor y = x.matmul(w).plus(b); //               Y = X·W + b
        return new Forward<>(y, new Cache(x));
    }

    @Override
    public Backward<Linear> backward(Tensor dy, Cache cache) {
        Tensor dw = cache.x().transpose().matmul(dy); // ∂L/∂W = Xᵀ·∂L/∂Y
        Tensor db = dy.sum(0); //                        ∂L/∂b = Σₙ ∂L/∂Yₙ
        Tensor dx = dy.matmul(w.transpose()); //         ∂L/∂X = ∂L/∂Y·Wᵀ
        return new Backward<>(dx, new Linear(dw, db));
    }
}
