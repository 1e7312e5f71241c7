package nabla.exercises;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.tensor.Tensor;

/// A number, an array or a tensor as shape and entries, row by row, so that all of them are compared and shown alike.
@SuppressWarnings("ArrayRecordComponent") // compared by Comparison alone
record Values(int[] shape, double[] entries) {
    /// Reads a number, a truth value, an array of numbers (up to two dimensions) or a tensor.
    static Values of(Object value) {
        return switch (value) {
            case Number number -> new Values(new int[0], new double[] {number.doubleValue()});
            case Boolean truth -> new Values(new int[0], new double[] {truth ? 1 : 0});
            case double[] array -> new Values(new int[] {array.length}, array.clone());
            case int[] array -> vector(Arrays.stream(array).asDoubleStream().toArray());
            case float[] array ->
                vector(IntStream.range(0, array.length)
                        .mapToDouble(i -> array[i])
                        .toArray());
            case double[][] rows -> matrix(rows);
            case Tensor tensor -> new Values(tensor.shape(), tensor.toDoubles());
            default ->
                throw new IllegalArgumentException(
                        "cannot compare a " + value.getClass().getSimpleName()
                                + "; numbers, double[], int[], float[], double[][] and Tensor can be compared");
        };
    }

    private static Values vector(double[] entries) {
        return new Values(new int[] {entries.length}, entries);
    }

    private static Values matrix(double[][] rows) {
        for (double[] row : rows) {
            if (row == null || row.length != rows[0].length) {
                throw new Unmet("the rows of the result do not all have the same length", null, null);
            }
        }
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] entries = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        return new Values(new int[] {rows.length, columns}, entries);
    }

    boolean sameShape(Values other) {
        return Arrays.equals(shape, other.shape);
    }

    /// Rows and columns swapped; only for matrices.
    Values transposed() {
        int rows = shape[0];
        int columns = shape[1];
        double[] swapped = new double[entries.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                swapped[j * rows + i] = entries[i * columns + j];
            }
        }
        return new Values(new int[] {columns, rows}, swapped);
    }

    /// Where entry number i stands: `[2, 5]`.
    String position(int i) {
        int[] index = new int[shape.length];
        int rest = i;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return Arrays.toString(index);
    }

    /// A shape as the course writes it: (3, 1).
    static String shapeText(int... shape) {
        List<Integer> sizes = Arrays.stream(shape).boxed().toList();
        String text = sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return shape.length == 1 ? "(" + text + ",)" : "(" + text + ")";
    }
}
