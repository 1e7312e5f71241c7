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
        if (type.equals("application/json") || type.endsWith("+json")) {
            return value.isBlank() ? JsonNull.INSTANCE : JsonParser.parseString(value);
        }
        return split(type) ? NotebookJson.lines(value) : new JsonPrimitive(value);
    }

    private static boolean split(String type) {
        return type.startsWith("text/") || SPLIT.contains(type);
    }
}
