package nabla.cases;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nabla.tensor.Tensor;

/// Compares what a function gave with what a case expects, part by part, and keeps the worst difference.
///
/// A tensor or array must have the shape of the expected lists; a map must have every expected name.
final class Comparison {
    private final double atol;
    private final double rtol;
    private double worst;
    private String problem = "";

    Comparison(Case one) {
        atol = one.atol();
        rtol = one.rtol();
    }

    /// The largest |a − b| seen.
    double worst() {
        return worst;
    }

    /// What does not agree first, or nothing.
    String problem() {
        return problem;
    }

    void object(String path, Map<String, ?> found, JsonObject expected) {
        for (Map.Entry<String, JsonElement> entry : expected.entrySet()) {
            String name = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            Object value = found.get(entry.getKey());
            if (value == null) {
                fail(name + " has no answer; there are " + String.join(", ", found.keySet()));
            } else {
                value(name, value, entry.getValue());
            }
        }
    }

    private void value(String path, Object found, JsonElement expected) {
        switch (found) {
            case Map<?, ?> map when expected.isJsonObject() -> object(path, names(map), expected.getAsJsonObject());
            case Tensor tensor -> tensor(path, tensor.toDoubles(), tensor.shape(), expected);
            case double[] array -> tensor(path, array, new int[] {array.length}, expected);
            case int[] array ->
                tensor(path, Arrays.stream(array).asDoubleStream().toArray(), new int[] {array.length}, expected);
            case List<?> list when expected.isJsonArray() -> list(path, list, expected.getAsJsonArray());
            case Number number
            when expected.isJsonPrimitive() -> number(path, number.doubleValue(), Inputs.number(path, expected));
            case Boolean answer when expected.isJsonPrimitive() -> same(path, answer, expected.getAsBoolean());
            case String text when expected.isJsonPrimitive() -> same(path, text, expected.getAsString());
            default ->
                fail(path + " is " + found.getClass().getSimpleName() + " " + found + ", but " + expected
                        + " is expected");
        }
    }

    private static Map<String, ?> names(Map<?, ?> map) {
        Map<String, Object> names = new java.util.LinkedHashMap<>();
        map.forEach((key, value) -> names.put(String.valueOf(key), value));
        return names;
    }

    private void list(String path, List<?> found, JsonArray expected) {
        if (found.size() != expected.size()) {
            fail(path + " has " + found.size() + " entries, but " + expected.size() + " are expected");
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            value(path + "[" + i + "]", found.get(i), expected.get(i));
        }
    }

    private void tensor(String path, double[] data, int[] shape, JsonElement expected) {
        int next = walk(path, data, 0, shape, 0, expected);
        if (problem.isEmpty() && next != data.length) {
            fail(path + " has shape " + Arrays.toString(shape) + ", which is not that of the expected lists");
        }
    }

    private int walk(String path, double[] data, int at, int[] shape, int axis, JsonElement expected) {
        if (axis == shape.length && !expected.isJsonArray()) {
            number(path, data[at], Inputs.number(path, expected));
            return at + 1;
        }
        if (axis == shape.length
                || !expected.isJsonArray()
                || expected.getAsJsonArray().size() != shape[axis]) {
            fail(path + ": axis " + axis + " of shape " + Arrays.toString(shape) + " does not fit the expected lists");
            return data.length;
        }
        int next = at;
        for (int i = 0; i < shape[axis] && problem.isEmpty(); i++) {
            next = walk(
                    path + "[" + i + "]",
                    data,
                    next,
                    shape,
                    axis + 1,
                    expected.getAsJsonArray().get(i));
        }
        return next;
    }

    private void number(String path, double found, double expected) {
        boolean agree = Double.compare(found, expected) == 0
                || (Double.isFinite(expected) && Math.abs(found - expected) <= atol + rtol * Math.abs(expected));
        boolean both = Double.isFinite(found) && Double.isFinite(expected);
        worst = Math.max(worst, both ? Math.abs(found - expected) : 0);
        if (!agree) {
            fail(path + " is " + found + ", but " + expected + " is expected");
        }
    }

    private void same(String path, Object found, Object expected) {
        if (!found.equals(expected)) {
            fail(path + " is '" + found + "', but '" + expected + "' is expected");
        }
    }

    private void fail(String what) {
        if (problem.isEmpty()) {
            problem = what;
        }
    }
}
