package nabla.tensor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Matrix products and norms.
final class LinearAlgebra {
    private LinearAlgebra() {}

    static Tensor matmul(Tensor x, Tensor w) {
        Shapes.together("matmul", x, w);
        if (x.rank() == 0 || w.rank() == 0) {
            throw new IllegalArgumentException("matmul: shapes " + Shapes.text(x.sizes()) + " and "
                    + Shapes.text(w.sizes()) + ": a single number is no matrix; use times(…)");
        }
        if (x.rank() == 1 || w.rank() == 1) {
            return withVector(x, w);
        }
        if (x.sizes()[x.rank() - 1] != w.sizes()[w.rank() - 2]) {
            throw Shapes.innerSizes(x.sizes(), w.sizes());
        }
        if (x.rank() > 2 && w.rank() > 2) {
            equalBatches(x, w);
        }
        @Nullable Tensor xt = x.source();
        @Nullable Tensor wt = w.source();
        return x.backend().matmul(xt == null ? x : xt, xt != null, wt == null ? w : wt, wt != null);
    }

    private static void equalBatches(Tensor x, Tensor w) {
        int[] batchX = Arrays.copyOf(x.sizes(), x.rank() - 2);
        int[] batchW = Arrays.copyOf(w.sizes(), w.rank() - 2);
        if (!Arrays.equals(batchX, batchW)) {
            throw new IllegalArgumentException("matmul: shapes " + Shapes.text(x.sizes()) + " and "
                    + Shapes.text(w.sizes()) + " do not fit; the leading sizes " + Shapes.text(batchX) + " and "
                    + Shapes.text(batchW) + " must agree, or one side be a single matrix");
        }
    }

    /// A vector is a row on the left and a column on the right; its axis disappears from the result.
    private static Tensor withVector(Tensor x, Tensor w) {
        if (x.size(-1) != w.sizes()[Math.max(0, w.rank() - 2)]) {
            int[] row = x.rank() == 1 ? new int[] {1, x.sizes()[0]} : x.sizes();
            int[] column = w.rank() == 1 ? new int[] {w.sizes()[0], 1} : w.sizes();
            throw vectorMisfit(x, w, row, column);
        }
        Tensor left = x.rank() == 1 ? x.addAxis(0) : x;
        Tensor right = w.rank() == 1 ? w.addAxis(1) : w;
        Tensor product = matmul(left, right);
        int[] shape = product.sizes();
        int rank = shape.length;
        int[] axes = x.rank() > 1 ? new int[] {rank - 1} : w.rank() > 1 ? new int[] {rank - 2} : new int[] {0, 1};
        return product.reshape(Shapes.without(shape, axes));
    }

    private static IllegalArgumentException vectorMisfit(Tensor x, Tensor w, int[] row, int[] column) {
        return new IllegalArgumentException("matmul: shapes " + Shapes.text(x.sizes()) + " and "
                + Shapes.text(w.sizes()) + " do not fit; the inner sizes " + row[row.length - 1] + " and "
                + column[column.length - 2] + " must agree."
                + (x.rank() == 2 && x.sizes()[0] == w.sizes()[0] ? " Did you mean x.transpose()?" : "")
                + (w.rank() == 2 && x.sizes()[0] == w.sizes()[1] ? " Did you mean w.transpose()?" : ""));
    }

    static Tensor transpose(Tensor x) {
        if (x.rank() != 2) {
            throw new IllegalArgumentException("transpose: shape " + Shapes.text(x.sizes())
                    + " is no matrix; name the order of the axes, such as transpose(1, 0, 2), or give a vector two"
                    + " axes with addAxis(…)");
        }
        Tensor source = x.source();
        int[] shape = {x.sizes()[1], x.sizes()[0]};
        return source != null ? source : Tensor.stored(x.backend(), x.type(), shape, new Transposed(x));
    }

    static Tensor norm(Tensor x, double p, int... axes) {
        if (!(p > 0)) {
            throw new IllegalArgumentException("norm: p must be above 0, but is " + p);
        }
        if (p == 1) {
            return x.abs().sum(axes);
        }
        if (p == 2) {
            return x.square().sum(axes).sqrt();
        }
        if (p == Double.POSITIVE_INFINITY) {
            return x.abs().max(axes);
        }
        return x.abs().pow(p).sum(axes).pow(1 / p);
    }
}
