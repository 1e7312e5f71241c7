package nabla.notebooks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A notebook file, as its tests see it.
record Document(Path file, JsonObject json) {
    /// One cell.
    record Cell(JsonObject json) {
        String id() {
            return json.has("id") ? json.get("id").getAsString() : "";
        }

        boolean isCode() {
            return json.get("cell_type").getAsString().equals("code");
        }

        String source() {
            return text(json.get("source"));
        }

        JsonObject metadata() {
            return json.getAsJsonObject("metadata");
        }

        List<JsonObject> outputs() {
            List<JsonObject> outputs = new ArrayList<>();
            if (isCode()) {
                json.getAsJsonArray("outputs").forEach(output -> outputs.add(output.getAsJsonObject()));
            }
            return outputs;
        }
    }

    static Document read(Path file) {
        try {
            return new Document(
                    file, JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        json.getAsJsonArray("cells").forEach(cell -> cells.add(new Cell(cell.getAsJsonObject())));
        return cells;
    }

    /// Everything that the cells printed, in order.
    String printed() {
        StringBuilder out = new StringBuilder();
        for (Cell cell : cells()) {
            for (JsonObject output : cell.outputs()) {
                if (output.has("text")) {
                    out.append(text(output.get("text"))).append('\n');
                }
            }
        }
        return out.toString();
    }

    /// A text of nbformat: one string, or one string for each line.
    static String text(JsonElement element) {
        if (!element.isJsonArray()) {
            return element.getAsString();
        }
        StringBuilder text = new StringBuilder();
        JsonArray lines = element.getAsJsonArray();
        lines.forEach(line -> text.append(line.getAsString()));
        return text.toString();
    }
}
