package nabla.cases;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.tensor.ElementType;
import nabla.tensor.Tensor;

/// The inputs of a case, read as what a function takes. Tensors are float64 and made on the current [Backend].
record Inputs(JsonObject json) {
    /// The inputs of a case do not have the form that its function needs.
    static final class InputException extends RuntimeException {
        private static final long serialVersionUID = 1;

        InputException(String message) {
            super(message);
        }
    }

    /// A number, or a list of lists of numbers, as a tensor of the same shape.
    Tensor tensor(String key) {
        List<Double> values = new ArrayList<>();
        List<Integer> shape = new ArrayList<>();
        collect(key, get(key), 0, shape, values);
        double[] data = values.stream().mapToDouble(Double::doubleValue).toArray();
        return Tensor.of(data, shape.stream().mapToInt(Integer::intValue).toArray())
                .toType(ElementType.FLOAT64);
    }

    double number(String key) {
        return number(key, get(key));
    }

    int whole(String key) {
        double value = number(key);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new InputException("input '" + key + "' is " + value + ", not a whole number");
        }
        return (int) value;
    }

    double[] numbers(String key) {
        Tensor list = tensor(key);
        if (list.rank() != 1) {
            throw new InputException("input '" + key + "' is not a list of numbers");
        }
        return list.toDoubles();
    }

    int[] wholes(String key) {
        return Arrays.stream(numbers(key)).mapToInt(value -> (int) value).toArray();
    }

    /// A list of equally long lists of numbers.
    double[][] rows(String key) {
        return rows(key, get(key));
    }

    /// A list of such lists.
    List<double[][]> parts(String key) {
        List<double[][]> parts = new ArrayList<>();
        for (JsonElement part : array(key, get(key))) {
            parts.add(rows(key, part));
        }
        return parts;
    }

    List<String> words(String key) {
        List<String> words = new ArrayList<>();
        for (JsonElement word : array(key, get(key))) {
            words.add(word.getAsString());
        }
        return words;
    }

    private static double[][] rows(String key, JsonElement element) {
        List<double[]> rows = new ArrayList<>();
        for (JsonElement row : array(key, element)) {
            JsonArray numbers = array(key, row);
            double[] values = new double[numbers.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = number(key, numbers.get(i));
            }
            rows.add(values);
        }
        return rows.toArray(new double[0][]);
    }

    private static JsonArray array(String key, JsonElement element) {
        if (!element.isJsonArray()) {
            throw new InputException("input '" + key + "' holds " + element + " where a list belongs");
        }
        return element.getAsJsonArray();
    }

    private JsonElement get(String key) {
        JsonElement value = json.get(key);
        if (value == null) {
            throw new InputException("input '" + key + "' is missing; there are " + String.join(", ", json.keySet()));
        }
        return value;
    }

    private static void collect(String key, JsonElement element, int depth, List<Integer> shape, List<Double> values) {
        if (!element.isJsonArray()) {
            if (depth != shape.size()) {
                throw ragged(key);
            }
            values.add(number(key, element));
            return;
        }
        JsonArray array = element.getAsJsonArray();
        if (depth == shape.size() && values.isEmpty()) {
            shape.add(array.size());
        } else if (depth >= shape.size() || shape.get(depth) != array.size()) {
            throw ragged(key);
        }
        for (JsonElement child : array) {
            collect(key, child, depth + 1, shape, values);
        }
    }

    private static InputException ragged(String key) {
        return new InputException("the lists of input '" + key + "' are not equally long");
    }

    static double number(String key, JsonElement element) {
        try {
            return element.getAsDouble(); // also of the strings "Infinity", "-Infinity" and "NaN"
        } catch (RuntimeException e) {
            InputException wrong =
                    new InputException("input '" + key + "' holds " + element + " where a number belongs");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
