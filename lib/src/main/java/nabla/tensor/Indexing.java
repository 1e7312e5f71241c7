package nabla.tensor;

import java.util.Arrays;
import java.util.List;

/// Places, parts and new arrangements of elements.
final class Indexing {
    private Indexing() {}

    static Tensor matrix(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[Shapes.size(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new IllegalArgumentException("of: row 0 has " + Shapes.count(columns, "value") + ", but row " + i
                        + " has " + rows[i].length + "; all rows of a matrix are equally long");
            }
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return Backend.current().of(values, new int[] {rows.length, columns});
    }

    static Tensor range(int n) {
        float[] values = new float[Shapes.size(n)];
        for (int i = 0; i < n; i++) {
            values[i] = i;
        }
        return Backend.current().of(values, new int[] {n});
    }

    static Tensor eye(int n) {
        float[] values = new float[Shapes.size(n, n)];
        for (int i = 0; i < n; i++) {
            values[i * n + i] = 1;
        }
        return Backend.current().of(values, new int[] {n, n});
    }

    /// The place of an index in row-major order.
    static int place(int[] shape, int[] index) {
        if (index.length != shape.length) {
            throw new IllegalArgumentException("get: index " + Shapes.text(index) + " does not fit shape "
                    + Shapes.text(shape) + ", which needs " + Shapes.count(shape.length, "number"));
        }
        int place = 0;
        for (int i = 0; i < shape.length; i++) {
            place = place * shape[i] + checked("get", index[i], i, shape);
        }
        return place;
    }

    /// The place of the only element.
    static int only(int[] shape) {
        int size = Shapes.size(shape);
        if (size != 1) {
            throw new IllegalArgumentException(
                    "item: shape " + Shapes.text(shape) + " holds " + Shapes.count(size, "value")
                            + ", not one; name one with get(…), or make one with sum(), mean() …");
        }
        return 0;
    }

    private static int checked(String op, int index, int axis, int[] shape) {
        if (index < 0 || index >= shape[axis]) {
            String valid = shape[axis] == 0 ? "which is empty" : "whose places go from 0 to " + (shape[axis] - 1);
            throw new IllegalArgumentException(
                    op + ": no place " + index + " on axis " + axis + " of shape " + Shapes.text(shape) + ", " + valid);
        }
        return index;
    }

    static int[] fit(int[] shape, int[] wanted) {
        int[] result = wanted.clone();
        int size = Shapes.size(shape);
        int open = -1;
        int known = 1;
        for (int i = 0; i < result.length; i++) {
            if (result[i] == -1 && open == -1) {
                open = i;
            } else {
                known = Math.multiplyExact(known, result[i]);
            }
        }
        if (open >= 0 && known > 0 && size % known == 0) {
            result[open] = size / known;
        }
        if (open >= 0 ? result[open] < 0 || known < 0 : Shapes.size(result) != size) {
            throw new IllegalArgumentException("reshape: shape " + Shapes.text(shape) + " holds "
                    + Shapes.count(size, "value") + ", which do not fit shape " + Shapes.text(wanted)
                    + (open >= 0 ? " with a whole number for −1" : ", which holds " + Shapes.size(result)));
        }
        return result;
    }

    static int[] withAxis(int[] shape, int axis) {
        int at = axis < 0 ? axis + shape.length + 1 : axis;
        if (at < 0 || at > shape.length) {
            throw new IllegalArgumentException("addAxis: no place " + axis + " for a new axis in shape "
                    + Shapes.text(shape) + "; places go from 0 to " + shape.length);
        }
        int[] result = new int[shape.length + 1];
        Arrays.fill(result, 1);
        System.arraycopy(shape, 0, result, 0, at);
        System.arraycopy(shape, at, result, at + 1, shape.length - at);
        return result;
    }

    static Tensor where(Tensor condition, Tensor a, Tensor b) {
        Shapes.together("where", condition, a);
        Shapes.together("where", a, b);
        Shapes.broadcast("where", Shapes.broadcast("where", condition.sizes(), a.sizes()), b.sizes());
        return condition.backend().where(condition, a, b);
    }

    static Tensor gather(Tensor x, int axis, int[] places) {
        int a = Shapes.axis("gather", axis, x.sizes());
        for (int place : places) {
            checked("gather", place, a, x.sizes());
        }
        return x.backend().gather(x, a, places.clone());
    }

    static Tensor slice(Tensor x, int axis, int from, int to) {
        int a = Shapes.axis("slice", axis, x.sizes());
        if (from < 0 || to < from || to > x.sizes()[a]) {
            throw new IllegalArgumentException("slice: from " + from + " to " + to + " is no part of axis " + a
                    + " of shape " + Shapes.text(x.sizes()) + "; it takes 0 ≤ from ≤ to ≤ " + x.sizes()[a]);
        }
        return x.backend().slice(x, a, from, to);
    }

    static Tensor concat(int axis, List<Tensor> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("concat: there are no tensors to put together");
        }
        Tensor first = parts.getFirst();
        int a = Shapes.axis("concat", axis, first.sizes());
        int total = 0;
        for (Tensor part : parts) {
            Shapes.together("concat", first, part);
            boolean fits = part.rank() == first.rank()
                    && Arrays.equals(Shapes.replaced(part.sizes(), a, 0), Shapes.replaced(first.sizes(), a, 0));
            if (!fits) {
                throw new IllegalArgumentException("concat: shapes " + Shapes.text(first.sizes()) + " and "
                        + Shapes.text(part.sizes()) + " do not fit along axis " + a + "; all other axes must agree");
            }
            total = Math.addExact(total, part.sizes()[a]);
        }
        Shapes.size(Shapes.replaced(first.sizes(), a, total));
        return first.backend().concat(a, parts);
    }
}
