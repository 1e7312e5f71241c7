package nabla.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What a wrong call is told, word by word.
class MessagesTest {
    private static Tensor zeros(int... shape) {
        return Tensor.zeros(shape);
    }

    private static void says(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void aProductNamesTheInnerSizesAndTheTransposeThatFits() {
        says(
                "matmul: shapes (64, 784) and (256, 784) do not fit; the inner sizes 784 and 256 must agree."
                        + " Did you mean w.transpose()?",
                () -> zeros(64, 784).matmul(zeros(256, 784)));
        says(
                "matmul: shapes (64, 784) and (64, 256) do not fit; the inner sizes 784 and 64 must agree."
                        + " Did you mean x.transpose()?",
                () -> zeros(64, 784).matmul(zeros(64, 256)));
        says(
                "matmul: shapes (2, 3) and (4, 2) do not fit; the inner sizes 3 and 4 must agree."
                        + " Did you mean w.matmul(x)?",
                () -> zeros(2, 3).matmul(zeros(4, 2)));
        says(
                "matmul: shapes (2, 3) and (5, 7) do not fit; the inner sizes 3 and 5 must agree.",
                () -> zeros(2, 3).matmul(zeros(5, 7)));
        says(
                "matmul: shapes (2, 3) and (2) do not fit; the inner sizes 3 and 2 must agree."
                        + " Did you mean x.transpose()?",
                () -> zeros(2, 3).matmul(zeros(2)));
        says(
                "matmul: shapes (3) and (2, 3) do not fit; the inner sizes 3 and 2 must agree."
                        + " Did you mean w.transpose()?",
                () -> zeros(3).matmul(zeros(2, 3)));
        says(
                "matmul: shapes (2, 3, 4) and (5, 4, 6) do not fit; the leading sizes (2) and (5) must agree, or one"
                        + " side be a single matrix",
                () -> zeros(2, 3, 4).matmul(zeros(5, 4, 6)));
        says(
                "matmul: shapes () and (2, 3): a single number is no matrix; use times(…)",
                () -> zeros().matmul(zeros(2, 3)));
    }

    @Test
    void broadcastingNamesTheAxisAndWhatWouldFit() {
        says(
                "plus: shapes (2, 3) and (4) do not fit; the last axis has 3 on the left and 4 on the right, and only"
                        + " equal sizes or a 1 fit.",
                () -> zeros(2, 3).plus(zeros(4)));
        says(
                "minus: shapes (2, 3) and (2) do not fit; the last axis has 3 on the left and 2 on the right, and only"
                        + " equal sizes or a 1 fit. Did you mean a column, b.reshape(2, 1)?",
                () -> zeros(2, 3).minus(zeros(2)));
        says(
                "times: shapes (2) and (2, 3) do not fit; the last axis has 2 on the left and 3 on the right, and only"
                        + " equal sizes or a 1 fit. Did you mean a column, a.reshape(2, 1)?",
                () -> zeros(2).times(zeros(2, 3)));
        says(
                "div: shapes (2, 3) and (3, 2) do not fit; the last axis has 3 on the left and 2 on the right, and only"
                        + " equal sizes or a 1 fit. Did you mean b.transpose()?",
                () -> zeros(2, 3).div(zeros(3, 2)));
        says(
                "where: shapes (2, 1, 4) and (3, 4, 4) do not fit; axis -3, counted from the end, has 2 on the left and"
                        + " 3 on the right, and only equal sizes or a 1 fit.",
                () -> Tensor.where(zeros(2, 1, 4), zeros(3, 4, 4), zeros(1)));
        says(
                "combine: shapes (2) and (1) must be equal; it does not broadcast, but plus(…) and times(…) do",
                () -> zeros(2).plusScaled(1, zeros(1)));
    }

    @Test
    void typesDoNotMix() {
        says(
                "plus: the operands are of different types, float32 and float64; convert one of them with"
                        + " .toType(type), such as b.toType(a.type())",
                () -> zeros(2).plus(Tensor.vector(1, 2)));
    }

    @Test
    void anAxisMustBeThere() {
        says(
                "sum: no axis 2 in shape (2, 3); axes go from 0 to 1 (0 down the rows, 1 along a row)",
                () -> zeros(2, 3).sum(2));
        says(
                "mean: no axis -4 in shape (2, 3, 4); axes go from 0 to 2",
                () -> zeros(2, 3, 4).mean(-4));
        says("argmax: no axis 0 in shape (); a single number has no axes", () -> zeros().argmax(0));
        says("sum: axis 1 is named twice", () -> zeros(2, 3).sum(1, -1));
        says(
                "max: shape (0, 3) holds nothing along axis 0; it takes at least one element",
                () -> zeros(0, 3).max(0));
        says("addAxis: no place 3 for a new axis in shape (4); places go from 0 to 1", () -> zeros(4).addAxis(3));
        says(
                "transpose: the axes (0, 0) must be those of shape (2, 3), 0 to 1, in another order",
                () -> zeros(2, 3).transpose(0, 0));
        says(
                "transpose: shape (3) is no matrix; name the order of the axes, such as transpose(1, 0, 2), or give a"
                        + " vector two axes with addAxis(…)",
                () -> zeros(3).transpose());
    }

    @Test
    void elementsMustFitTheShape() {
        says("of: shape (2, 3) holds 6 values, but got 2", () -> Tensor.of(new double[2], 2, 3));
        says("shape (2, -3) has a negative size", () -> zeros(2, -3));
        says(
                "shape (100000, 100000) has more elements than an array can hold, 2,147,483,639",
                () -> zeros(100_000, 100_000));
        says(
                "of: row 0 has 2 values, but row 1 has 1; all rows of a matrix are equally long",
                () -> Tensor.of(new double[][] {{1, 2}, {3}}));
        says(
                "reshape: shape (2, 3) holds 6 values, which do not fit shape (4, 2), which holds 8",
                () -> zeros(2, 3).reshape(4, 2));
        says(
                "reshape: shape (2, 3) holds 6 values, which do not fit shape (4, -1) with a whole number for −1",
                () -> zeros(2, 3).reshape(4, -1));
        says(
                "concat: shapes (2, 3) and (2, 4) do not fit along axis 0; all other axes must agree",
                () -> Tensor.concat(0, zeros(2, 3), zeros(2, 4)));
        says("concat: there are no tensors to put together", () -> Tensor.concat(0));
    }

    @Test
    void aPlaceMustBeThere() {
        says(
                "get: no place 3 on axis 1 of shape (2, 3), whose places go from 0 to 2",
                () -> zeros(2, 3).get(1, 3));
        says(
                "get: index (1) does not fit shape (2, 3), which needs 2 numbers",
                () -> zeros(2, 3).get(1));
        says(
                "gather: no place -1 on axis 0 of shape (2, 3), whose places go from 0 to 1",
                () -> zeros(2, 3).rows(-1));
        says(
                "gather: no place 0 on axis 0 of shape (0, 3), which is empty",
                () -> zeros(0, 3).rows(0));
        says(
                "slice: from 1 to 4 is no part of axis 0 of shape (3); it takes 0 ≤ from ≤ to ≤ 3",
                () -> zeros(3).slice(0, 1, 4));
        says(
                "item: shape (2) holds 2 values, not one; name one with get(…), or make one with sum(), mean() …",
                () -> zeros(2).item());
    }

    @Test
    void numbersMustMakeSense() {
        says("clip: low 1.0 must not be above high 0.0", () -> zeros(2).clip(1, 0));
        says("norm: p must be above 0, but is 0.0", () -> zeros(2).norm(0));
        says("normal: sigma must not be negative, but is -1.0", () -> Tensor.normal(new Random(1), -1, 2));
        says("uniform: low 1.0 must be below high 1.0", () -> Tensor.uniform(new Random(1), 1, 1, 2));
        says("threads must be at least 1, but is 0", () -> Jvm.threads(0));
        says(
                "Standardizer: takes rows of numbers, (N, D) with N > 0, but got shape (3)",
                () -> Standardizer.fit(zeros(3)));
    }
}
