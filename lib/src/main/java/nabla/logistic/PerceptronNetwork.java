package nabla.logistic;

import nabla.tensor.Tensor;

/// Perceptrons in two layers: the answers of the hidden ones are the inputs of the last.
///
/// Shapes: X (N, D), W₁ (H, D) with one hidden perceptron a row, b₁ (H), y (N).
public record PerceptronNetwork(Tensor w1, Tensor b1, Perceptron output) {
    /// Computes exclusive or with two hidden perceptrons, OR and AND: "one of them, but not both".
    public static PerceptronNetwork xor() {
        return new PerceptronNetwork(
                Tensor.of(new double[][] {{1, 1}, {1, 1}}),
                Tensor.vector(-0.5, -1.5),
                Perceptron.of(new double[] {1, -1}, -0.5));
    }

    /// The answers of the hidden perceptrons, (N, H).
    public Tensor hidden(Tensor x) {
        return x.matmul(w1.transpose()).plus(b1).greaterOrEqual(0); // h = step(X·W₁ᵀ + b₁)
    }

    /// The answers of the last perceptron, (N).
    public Tensor predict(Tensor x) {
        return output.predict(hidden(x)); //                           y = step(h·w₂ + b₂)
    }
}
