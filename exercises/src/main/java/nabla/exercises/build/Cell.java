package nabla.exercises.build;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Optional;

/// A cell of a notebook, as a view of its JSON.
record Cell(JsonObject json) {
    String id() {
        return json.get("id").getAsString();
    }

    boolean isCode() {
        return type().equals("code");
    }

    String type() {
        return json.get("cell_type").getAsString();
    }

    JsonObject metadata() {
        return json.getAsJsonObject("metadata");
    }

    Optional<JsonObject> nbgrader() {
        return Optional.ofNullable(metadata().getAsJsonObject("nbgrader"));
    }

    Optional<JsonObject> nabla() {
        return Optional.ofNullable(metadata().getAsJsonObject("nabla"));
    }

    /// What the cell is for: given, solution, test, practice, quiz; empty for text.
    String kind() {
        return nabla().map(nabla -> text(nabla, "kind")).orElse("");
    }

    /// The exercise that the cell belongs to, or nothing.
    String exercise() {
        return nabla().map(nabla -> text(nabla, "exercise")).orElse("");
    }

    boolean isSolution() {
        return nbgrader().filter(marks -> flag(marks, "solution")).isPresent();
    }

    boolean isGraded() {
        return nbgrader().filter(marks -> flag(marks, "grade")).isPresent();
    }

    boolean isLocked() {
        return !isSolution()
                && (isGraded()
                        || nbgrader().filter(marks -> flag(marks, "locked")).isPresent());
    }

    String source() {
        JsonElement source = json.get("source");
        if (source.isJsonPrimitive()) {
            return source.getAsString();
        }
        StringBuilder text = new StringBuilder();
        source.getAsJsonArray().forEach(line -> text.append(line.getAsString()));
        return text.toString();
    }

    /// Sets the text, as Jupyter writes it: one string per line, each with its line end.
    void setSource(String text) {
        JsonArray lines = new JsonArray();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        json.add("source", lines);
    }

    void clearOutputs() {
        metadata().remove("execution");
        if (isCode()) {
            json.add("outputs", new JsonArray());
            json.add("execution_count", JsonNull.INSTANCE);
        }
    }

    static boolean flag(JsonObject object, String key) {
        return object.has(key) && object.get(key).getAsBoolean();
    }

    static String text(JsonObject object, String key) {
        return object.has(key) ? object.get(key).getAsString() : "";
    }
}
