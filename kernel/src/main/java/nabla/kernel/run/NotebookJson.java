package nabla.kernel.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// JSON as Jupyter writes it, byte for byte: keys in alphabetical order, one space of indentation, text not escaped
/// beyond need, one line feed at the end. So an executed notebook differs from the original only where it changed.
final class NotebookJson {
    /// The line ends of Python's `str.splitlines`, which Jupyter uses.
    private static final Pattern LINE_END =
            Pattern.compile("(?<=\r\n)|(?<=[\n\u000B\f\u001C-\u001E\u0085\u2028\u2029])|(?<=\r)(?!\n)");

    private final StringBuilder out = new StringBuilder();

    private NotebookJson() {}

    static String write(JsonElement json) {
        NotebookJson writer = new NotebookJson();
        writer.value(json, 0);
        return writer.out.append('\n').toString();
    }

    /// Text as notebooks store it: a list of lines with their line ends.
    static JsonArray lines(String text) {
        JsonArray lines = new JsonArray();
        if (!text.isEmpty()) {
            Stream.of(LINE_END.split(text)).forEach(lines::add);
        }
        return lines;
    }

    /// The text that a string or a list of strings stands for.
    static String text(JsonElement stored) {
        if (stored instanceof JsonArray lines) {
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(line.getAsString()));
            return text.toString();
        }
        return stored.getAsString();
    }

    private void value(JsonElement json, int depth) {
        switch (json) {
            case JsonObject object -> object(object, depth);
            case JsonArray array -> array(array, depth);
            case JsonPrimitive primitive when primitive.isString() -> string(primitive.getAsString());
            default -> out.append(json);
        }
    }

    private void object(JsonObject object, int depth) {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        String separator = "{";
        for (Map.Entry<String, JsonElement> entry : new TreeMap<>(object.asMap()).entrySet()) {
            out.append(separator);
            newLine(depth + 1);
            string(entry.getKey());
            out.append(": ");
            value(entry.getValue(), depth + 1);
            separator = ",";
        }
        newLine(depth);
        out.append('}');
    }

    private void array(JsonArray array, int depth) {
        if (array.isEmpty()) {
            out.append("[]");
            return;
        }
        String separator = "[";
        for (JsonElement element : array) {
            out.append(separator);
            newLine(depth + 1);
            value(element, depth + 1);
            separator = ",";
        }
        newLine(depth);
        out.append(']');
    }

    private void newLine(int depth) {
        out.append('\n').repeat(' ', depth);
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
