package nabla.kernel.run;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.kernel.protocol.Bundle;
import org.jspecify.annotations.Nullable;

/// The outputs of nbformat 4, made and read.
final class Output {
    private static final Gson GSON = new Gson();
    private static final Set<String> SPLIT = Set.of("application/javascript", "image/svg+xml");

    private Output() {}

    static JsonObject stream(String name, String text) {
        JsonObject output = of("stream");
        output.addProperty("name", name);
        output.add("text", NotebookJson.lines(text));
        return output;
    }

    static JsonObject display(Bundle bundle) {
        JsonObject output = of("display_data");
        fill(output, bundle);
        return output;
    }

    static JsonObject result(int count, Bundle bundle) {
        JsonObject output = of("execute_result");
        output.addProperty("execution_count", count);
        fill(output, bundle);
        return output;
    }

    static JsonObject error(String name, String message, List<String> traceback) {
        JsonObject output = of("error");
        output.addProperty("ename", name);
        output.addProperty("evalue", message);
        JsonArray lines = new JsonArray();
        traceback.forEach(lines::add);
        output.add("traceback", lines);
        return output;
    }

    /// Puts another bundle in the place of a display's.
    static void fill(JsonObject output, Bundle bundle) {
        JsonObject data = new JsonObject();
        for (Map.Entry<String, String> entry : bundle.data().entrySet()) {
            data.add(entry.getKey(), stored(entry.getKey(), entry.getValue()));
        }
        output.add("data", data);
        output.add("metadata", GSON.toJsonTree(bundle.metadata()));
    }

    /// What is wrong with an output that was read, or empty.
    static String problem(JsonElement stored) {
        if (!(stored instanceof JsonObject output) || !(output.get("output_type") instanceof JsonPrimitive type)) {
            return "is no output: it has no 'output_type'";
        }
        return switch (type.getAsString()) {
            case "stream" -> isString(output.get("name")) && isText(output.get("text")) ? "" : "lacks name or text";
            case "error" ->
                isString(output.get("ename")) && isString(output.get("evalue")) && isLines(output.get("traceback"))
                        ? ""
                        : "lacks ename, evalue or traceback";
            case "display_data", "execute_result" ->
                output.get("data") instanceof JsonObject data
                                && data.entrySet().stream()
                                        .allMatch(entry -> isJson(entry.getKey()) || isText(entry.getValue()))
                        ? ""
                        : "has no 'data' that can be shown";
            default -> "has the unknown type " + type;
        };
    }

    /// Whether this is text as notebooks store it: a string or a list of strings.
    static boolean isText(@Nullable JsonElement stored) {
        return isString(stored) || isLines(stored);
    }

    private static boolean isString(@Nullable JsonElement stored) {
        return stored instanceof JsonPrimitive text && text.isString();
    }

    private static boolean isLines(@Nullable JsonElement stored) {
        return stored instanceof JsonArray lines && lines.asList().stream().allMatch(Output::isString);
    }

    /// Brings an output that was read to the form in which Jupyter writes it: text as a list of lines.
    static void normalize(JsonObject output) {
        if (output.get("text") instanceof JsonPrimitive text) {
            output.add("text", NotebookJson.lines(text.getAsString()));
        }
        if (output.get("data") instanceof JsonObject data) {
            for (String type : Set.copyOf(data.keySet())) {
                if (split(type) && data.get(type) instanceof JsonPrimitive text) {
                    data.add(type, NotebookJson.lines(text.getAsString()));
                }
            }
        }
    }

    private static JsonObject of(String type) {
        JsonObject output = new JsonObject();
        output.addProperty("output_type", type);
        return output;
    }

    private static JsonElement stored(String type, String value) {
        if (isJson(type)) {
            return value.isBlank() ? JsonNull.INSTANCE : JsonParser.parseString(value);
        }
        return split(type) ? NotebookJson.lines(value) : new JsonPrimitive(value);
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }

    private static boolean split(String type) {
        return type.startsWith("text/") || SPLIT.contains(type);
    }
}
