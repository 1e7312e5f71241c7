package nabla.logistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.nn.BinaryCrossEntropyWithLogits;
import nabla.tensor.ElementType;
import nabla.tensor.Tensor;

/// A sigmoid neuron with many inputs as a classifier of two classes: a = σ(X·w + b) is the probability of class 1.
///
/// Shapes: X (N, D) with one sample a row, w (D, 1), b (1), a (N, 1); labels y (N) or (N, 1). Where samples are
/// columns, as in many textbooks, transpose: `forward(x.transpose())`.
public record LogisticRegression(Tensor w, Tensor b) {
    private static final BinaryCrossEntropyWithLogits LOSS = new BinaryCrossEntropyWithLogits();

    /// One forward and backward pass.
    ///
    /// @param a    (N, 1) probabilities
    /// @param cost mean cross entropy J
    /// @param grad ∂J/∂w and ∂J/∂b
    public record Pass(Tensor a, double cost, LogisticRegression grad) {}

    /// A model after some steps of gradient descent, and the cost before each of them.
    public record Descent(LogisticRegression model, List<Double> costs) {}

    /// All weights zero: every answer is one half.
    public static LogisticRegression zeros(int features) {
        return new LogisticRegression(Tensor.zeros(features, 1), Tensor.zeros(1));
    }

    /// The same model with numbers of another width.
    public LogisticRegression toType(ElementType type) {
        return new LogisticRegression(w.toType(type), b.toType(type));
    }

    /// The probability of class 1 for each row of X, (N, 1).
    public Tensor forward(Tensor x) {
        return logits(x).sigmoid(); //                       a = σ(z)
    }

    /// Cost and gradient over all samples at once.
    public Pass propagate(Tensor x, Tensor labels) {
        int m = x.size(0);
        Tensor y = column(labels, m);
        Tensor z = logits(x); //                             z = X·w + b
        Tensor a = z.sigmoid(); //                           a = σ(z)
        double cost = LOSS.cost(z, y); //                    J = −1/m·Σ (y·ln a + (1 − y)·ln(1 − a))
        Tensor dz = a.minus(y); //                           ∂L/∂z = a − y
        Tensor dw = x.transpose().matmul(dz).div(m); //      ∂J/∂w = 1/m·Xᵀ·(a − y)
        Tensor db = dz.sum(0).div(m); //                     ∂J/∂b = 1/m·Σ (a − y)
        return new Pass(a, cost, new LogisticRegression(dw, db));
    }

    /// One step against the gradient.
    public LogisticRegression step(LogisticRegression grad, double learningRate) {
        return new LogisticRegression(
                w.plusScaled(-learningRate, grad.w), //             w ← w − α·∂J/∂w
                b.plusScaled(-learningRate, grad.b)); //            b ← b − α·∂J/∂b
    }

    /// Gradient descent with all samples in every step.
    public Descent train(Tensor x, Tensor y, double learningRate, int steps) {
        LogisticRegression model = this;
        List<Double> costs = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            Pass pass = model.propagate(x, y);
            costs.add(pass.cost());
            model = model.step(pass.grad(), learningRate);
        }
        return new Descent(model, List.copyOf(costs));
    }

    /// Class 1 where its probability is over one half, (N, 1).
    public Tensor predict(Tensor x) {
        return forward(x).greater(0.5);
    }

    private Tensor logits(Tensor x) {
        if (x.rank() != 2 || x.size(1) != w.size(0)) {
            throw new IllegalArgumentException("this model takes X of shape (N, " + w.size(0) + "), one sample a row, "
                    + "but got " + Arrays.toString(x.shape())
                    + (x.rank() == 2 && x.size(0) == w.size(0) ? "; did you mean x.transpose()?" : ""));
        }
        return x.matmul(w).plus(b);
    }

    private static Tensor column(Tensor labels, int samples) {
        if (labels.size() != samples) {
            throw new IllegalArgumentException(
                    "X has " + samples + " samples (rows), but there are " + labels.size() + " labels");
        }
        return labels.reshape(samples, 1);
    }
}
