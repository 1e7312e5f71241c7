package nabla.kernel.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashSet;
import java.util.Set;

/// A cell of a notebook: a view of its JSON, so that whatever else stands there is kept.
///
/// @param number its place among all cells, from 1
record Cell(int number, JsonObject json) {
    /// A new code cell.
    static Cell code(int number, String id, String source, String tag) {
        JsonArray tags = new JsonArray();
        tags.add(tag);
        JsonObject metadata = new JsonObject();
        metadata.add("tags", tags);
        JsonObject json = new JsonObject();
        json.addProperty("cell_type", "code");
        json.addProperty("id", id);
        json.add("metadata", metadata);
        json.add("source", NotebookJson.lines(source));
        json.add("outputs", new JsonArray());
        json.add("execution_count", JsonNull.INSTANCE);
        return new Cell(number, json);
    }

    /// `code`, `markdown` or `raw`.
    String type() {
        return json.get("cell_type").getAsString();
    }

    boolean isCode() {
        return type().equals("code");
    }

    String source() {
        return NotebookJson.text(json.get("source"));
    }

    /// The first line that says something, for messages.
    String firstLine() {
        return source().lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse("");
    }

    JsonObject metadata() {
        return json.getAsJsonObject("metadata");
    }

    Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        if (metadata().get("tags") instanceof JsonArray array) {
            for (JsonElement tag : array) {
                if (tag instanceof JsonPrimitive text && text.isString()) tags.add(text.getAsString());
            }
        }
        return tags;
    }

    /// Whether it has something to run; `skip-execution` is nbclient's tag.
    boolean runs() {
        return isCode() && !source().isBlank() && !tags().contains("skip-execution");
    }

    JsonArray outputs() {
        return json.get("outputs") instanceof JsonArray outputs ? outputs : new JsonArray();
    }

    /// The number the kernel gave it, or 0 if it has not run.
    int count() {
        return json.get("execution_count") instanceof JsonPrimitive count && count.isNumber() ? count.getAsInt() : 0;
    }

    void setCount(int count) {
        json.addProperty("execution_count", count);
    }

    /// Forgets an earlier execution.
    void clear() {
        json.add("outputs", new JsonArray());
        json.add("execution_count", JsonNull.INSTANCE);
        metadata().remove("execution");
    }
}
