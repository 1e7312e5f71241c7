package nabla.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nabla.tensor.ElementType;
import nabla.tensor.Tensor;

/// Compares a gradient with central differences, (f(θ + h) − f(θ − h)) / 2h.
///
/// Only in float64: in float32 the difference of two nearly equal losses keeps no digits worth comparing.
public final class GradientCheck {
    private static final double H = 1e-5;

    /// One number of the gradient, found in two ways.
    ///
    /// @param leaf  the place of the tensor in the model
    /// @param index the place of the number in the tensor
    public record Line(int leaf, int index, double ours, double numeric) {
        /// |a − n| / max(10⁻⁸, |a| + |n|).
        public double relativeError() {
            return Math.abs(ours - numeric) / Math.max(1e-8, Math.abs(ours) + Math.abs(numeric));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "tensor %d, number %3d: ours %+.10f, numeric %+.10f, relative error %.1e",
                    leaf,
                    index,
                    ours,
                    numeric,
                    relativeError());
        }
    }

    private GradientCheck() {}

    /// The largest relative error over every number of every tensor of the model.
    public static <M> double worst(M model, M gradient, ToDoubleFunction<M> loss) {
        double worst = 0;
        for (Line line : lines(model, gradient, loss)) {
            double error = line.relativeError();
            worst = Double.isNaN(error) ? Double.NaN : Math.max(worst, error);
        }
        return worst;
    }

    /// Both forms of every number.
    public static <M> List<Line> lines(M model, M gradient, ToDoubleFunction<M> loss) {
        List<Tensor> leaves = Params.leaves(model);
        List<Tensor> grads = Params.leaves(gradient);
        List<Line> lines = new ArrayList<>();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            check(leaves.get(leaf), grads.get(leaf), leaf);
            double[] ours = grads.get(leaf).toDoubles();
            for (int i = 0; i < ours.length; i++) {
                double up = loss.applyAsDouble(nudged(model, leaves, leaf, i, H)); //    f(θ + h)
                double down = loss.applyAsDouble(nudged(model, leaves, leaf, i, -H)); // f(θ − h)
                lines.add(new Line(leaf, i, ours[i], (up - down) / (2 * H)));
            }
        }
        return lines;
    }

    private static void check(Tensor theta, Tensor grad, int leaf) {
        if (theta.type() != ElementType.FLOAT64) {
            throw new IllegalArgumentException("tensor " + leaf + " of the model is " + theta.type()
                    + "; a gradient check needs float64: .toType(ElementType.FLOAT64)");
        }
        if (!Arrays.equals(theta.shape(), grad.shape())) {
            throw new IllegalArgumentException("tensor " + leaf + " of the model has shape "
                    + Arrays.toString(theta.shape()) + ", its gradient "
                    + Arrays.toString(grad.shape()));
        }
    }

    private static <M> M nudged(M model, List<Tensor> leaves, int leaf, int index, double by) {
        Tensor theta = leaves.get(leaf);
        double[] values = theta.toDoubles();
        values[index] += by;
        List<Tensor> changed = new ArrayList<>(leaves);
        changed.set(leaf, Tensor.of(values, theta.shape()).to(theta.backend()));
        return Params.withLeaves(model, changed);
    }
}
