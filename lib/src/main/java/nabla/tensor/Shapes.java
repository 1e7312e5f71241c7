package nabla.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Checks of shapes, axes, types and backends, with messages that say what would fit.
final class Shapes {
    private Shapes() {}

    /// A shape as in messages: `(2, 3)`, `(4)`, and `()` for a single number.
    static String text(int... shape) {
        return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /// Whether two shapes are the same; quicker than `Arrays.equals` for a few sizes.
    static boolean equal(int[] a, int[] b) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /// The number of elements of a shape.
    static int size(int... shape) {
        long size = 1;
        for (int n : shape) {
            if (n < 0) {
                throw new IllegalArgumentException("shape " + text(shape) + " has a negative size");
            }
            size = Math.min(size * n, Long.MAX_VALUE >> 32); // stays large; times 0 it is 0 again
        }
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "shape " + text(shape) + " has more elements than an array can hold, 2,147,483,639");
        }
        return (int) size;
    }

    /// A copy of a shape that holds so many elements; of no shape at all, that of a vector, or of one number.
    static int[] holding(int elements, int... shape) {
        int[] result = shape.length == 0 && elements != 1 ? new int[] {elements} : shape.clone();
        int size = size(result);
        if (size != elements) {
            throw new IllegalArgumentException(
                    "of: shape " + text(shape) + " holds " + count(size, "value") + ", but got " + elements);
        }
        return result;
    }

    /// The lower of two bounds.
    static double ordered(double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("clip: low " + low + " must not be above high " + high);
        }
        return low;
    }

    static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /// The common shape of two operands, each axis as long as in both or, where one has 1, as in the other.
    static int[] broadcast(String op, int[] a, int[] b) {
        int rank = Math.max(a.length, b.length);
        int[] shape = new int[rank];
        for (int i = 1; i <= rank; i++) { // from the last axis on
            int n = i <= a.length ? a[a.length - i] : 1;
            int m = i <= b.length ? b[b.length - i] : 1;
            if (n != m && n != 1 && m != 1) {
                throw new IllegalArgumentException(misfit(op, a, b, n, m, i));
            }
            shape[rank - i] = n == 1 ? m : n;
        }
        return shape;
    }

    private static String misfit(String op, int[] a, int[] b, int n, int m, int fromEnd) {
        String axis = fromEnd == 1 ? "the last axis" : "axis " + -fromEnd + ", counted from the end,";
        String message = op + ": shapes " + text(a) + " and " + text(b) + " do not fit; " + axis + " has " + n
                + " on the left and " + m + " on the right, and only equal sizes or a 1 fit.";
        if (b.length == 1 && a.length == 2 && b[0] == a[0]) {
            return message + " Did you mean a column, b.reshape(" + b[0] + ", 1)?";
        }
        if (a.length == 1 && b.length == 2 && a[0] == b[0]) {
            return message + " Did you mean a column, a.reshape(" + a[0] + ", 1)?";
        }
        if (a.length == 2 && b.length == 2 && a[0] == b[1] && a[1] == b[0]) {
            return message + " Did you mean b.transpose()?";
        }
        return message;
    }

    static IllegalArgumentException innerSizes(int[] x, int[] w) {
        int k = x[x.length - 1];
        int l = w[w.length - 2];
        String hint = "";
        if (w[w.length - 1] == k) {
            hint = " Did you mean w.transpose()?";
        } else if (x[x.length - 2] == l) {
            hint = " Did you mean x.transpose()?";
        } else if (x[x.length - 2] == w[w.length - 1]) {
            hint = " Did you mean w.matmul(x)?";
        }
        return new IllegalArgumentException("matmul: shapes " + text(x) + " and " + text(w)
                + " do not fit; the inner sizes " + k + " and " + l + " must agree." + hint);
    }

    /// An axis counted from the front; −1 is the last.
    static int axis(String op, int axis, int[] shape) {
        int rank = shape.length;
        if (axis < -rank || axis >= rank) {
            throw new IllegalArgumentException(op + ": no axis " + axis + " in shape " + text(shape) + "; "
                    + (rank == 0 ? "a single number has no axes" : "axes go from 0 to " + (rank - 1) + legend(rank)));
        }
        return axis < 0 ? axis + rank : axis;
    }

    private static String legend(int rank) {
        return rank == 2 ? " (0 down the rows, 1 along a row)" : "";
    }

    /// Axes counted from the front, ascending; all of them where none is named.
    static int[] axes(String op, int[] axes, int[] shape) {
        int[] result = new int[axes.length == 0 ? shape.length : axes.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = axes.length == 0 ? i : axis(op, axes[i], shape);
        }
        Arrays.sort(result);
        for (int i = 1; i < result.length; i++) {
            if (result[i] == result[i - 1]) {
                throw new IllegalArgumentException(op + ": axis " + result[i] + " is named twice");
            }
        }
        return result;
    }

    /// The shape without some axes (ascending).
    static int[] without(int[] shape, int[] axes) {
        int[] result = new int[shape.length - axes.length];
        int next = 0;
        int kept = 0;
        for (int i = 0; i < shape.length; i++) {
            if (next < axes.length && axes[next] == i) {
                next++;
            } else {
                result[kept++] = shape[i];
            }
        }
        return result;
    }

    /// The shape with another size on one axis.
    static int[] replaced(int[] shape, int axis, int size) {
        int[] result = shape.clone();
        result[axis] = size;
        return result;
    }

    /// The product of the sizes from (included) to (excluded).
    static int product(int[] shape, int from, int to) {
        int product = 1;
        for (int i = from; i < to; i++) {
            product *= shape[i];
        }
        return product;
    }

    static void permutation(int[] axes, int[] shape) {
        int[] sorted = axes.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length || i < shape.length; i++) {
            if (sorted.length != shape.length || sorted[i] != i) {
                throw new IllegalArgumentException("transpose: the axes " + text(axes) + " must be those of shape "
                        + text(shape) + ", 0 to " + (shape.length - 1) + ", in another order");
            }
        }
    }

    /// Operands must live together and be of one type.
    static void together(String op, Tensor a, Tensor b) {
        if (!a.backend().equals(b.backend())) {
            throw new IllegalArgumentException(op + ": the operands live on different backends, "
                    + a.backend().name() + " and " + b.backend().name()
                    + "; move one of them with .to(backend), such as b.to(a.backend())");
        }
        if (a.type() != b.type()) {
            throw new IllegalArgumentException(op + ": the operands are of different types, " + a.type() + " and "
                    + b.type() + "; convert one of them with .toType(type), such as b.toType(a.type())");
        }
    }
}
