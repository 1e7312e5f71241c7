package nabla.logistic;

import java.util.ArrayList;
import java.util.List;
import nabla.tensor.Tensor;

/// A neuron with a threshold (Rosenblatt 1958): y = 1 if w·x + b ≥ 0, else 0.
///
/// Shapes: X (N, D) with one sample a row, w (D), b (), y (N).
public record Perceptron(Tensor w, Tensor b) {
    /// One change during learning: after which sample, and the perceptron that came out.
    public record Update(int epoch, int sample, Perceptron perceptron) {}

    /// What learning gave.
    ///
    /// @param errors  how many samples were wrong in each epoch
    /// @param updates every change, in order
    public record Learned(Perceptron perceptron, List<Integer> errors, List<Update> updates) {
        /// Whether a whole epoch passed without a mistake.
        public boolean converged() {
            return errors.contains(0);
        }
    }

    public static Perceptron of(double[] w, double b) {
        return new Perceptron(Tensor.vector(w), Tensor.scalar(b));
    }

    /// Weights and bias zero.
    public static Perceptron zeros(int inputs) {
        return of(new double[inputs], 0);
    }

    /// The answers, 0 or 1, to the rows of X.
    public Tensor predict(Tensor x) {
        Tensor z = x.matmul(w.reshape(w.size(), 1)).reshape(x.size(0)).plus(b); // z = X·w + b
        return z.greaterOrEqual(0); //                                             y = 1 if z ≥ 0 else 0
    }

    /// Learns from mistakes, sample by sample in the given order, starting from here: where the answer o is not the
    /// target t, w += η·(t − o)·x and b += η·(t − o).
    ///
    /// If a line (a hyperplane) separates the classes, the mistakes end (Novikoff 1962); else they never do.
    public Learned learn(Tensor x, Tensor t, double learningRate, int epochs) {
        Perceptron p = this;
        List<Integer> errors = new ArrayList<>();
        List<Update> updates = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            int wrong = 0;
            for (int n = 0; n < x.size(0); n++) {
                Tensor sample = x.rows(n); //                                       (1, D)
                double miss = t.get(n) - p.predict(sample).item(); //               t − o: −1, 0 or 1
                if (miss != 0) {
                    p = p.corrected(sample, learningRate * miss);
                    updates.add(new Update(epoch, n, p));
                    wrong++;
                }
            }
            errors.add(wrong);
        }
        return new Learned(p, errors, updates);
    }

    private Perceptron corrected(Tensor sample, double step) {
        return new Perceptron(
                w.plus(sample.reshape(w.size()).times(step)), // w ← w + η·(t − o)·x
                b.plus(step)); //                                b ← b + η·(t − o)
    }
}
