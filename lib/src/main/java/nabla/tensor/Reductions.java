package nabla.tensor;

/// Sums, means, extremes and spreads along axes.
final class Reductions {
    private Reductions() {}

    static Tensor reduce(Reduction op, Tensor x, int... axes) {
        int[] named = Shapes.axes(op.toString(), axes, x.sizes());
        if (op != Reduction.SUM && op != Reduction.MEAN) {
            for (int axis : named) {
                if (x.sizes()[axis] == 0) {
                    throw new IllegalArgumentException(op + ": shape " + Shapes.text(x.sizes())
                            + " holds nothing along axis " + axis + "; it takes at least one element");
                }
            }
        }
        return x.backend().reduce(op, x, named);
    }

    static Tensor variance(Tensor x, int... axes) {
        int[] named = Shapes.axes("variance", axes, x.sizes());
        Tensor deviation = x.minus(kept(reduce(Reduction.MEAN, x, named), named, x));
        return reduce(Reduction.MEAN, deviation.square(), named);
    }

    /// A reduction of x with its axes back, of size 1, so that it broadcasts against x.
    static Tensor kept(Tensor reduced, int[] axes, Tensor x) {
        int[] shape = x.shape();
        for (int axis : axes) {
            shape[axis] = 1;
        }
        return reduced.reshape(shape);
    }
}
