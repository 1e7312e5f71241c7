package nabla.exercises.build;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/// A notebook of format 4.5, read and written as Jupyter writes it: sorted keys, one blank of indentation.
record Notebook(String name, JsonObject json) {
    private static final Gson GSON = new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    static Notebook read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            if (!json.has("cells")
                    || !json.has("metadata")
                    || json.get("nbformat").getAsInt() != 4) {
                throw new IOException(file + " is not a notebook of format 4");
            }
            return new Notebook(name, json);
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException(file + " is not a notebook: " + e.getMessage(), e);
        }
    }

    List<Cell> cells() {
        return json.getAsJsonArray("cells").asList().stream()
                .map(cell -> new Cell(cell.getAsJsonObject()))
                .toList();
    }

    /// The notebook's own `nabla` metadata: assignment, week, title.
    JsonObject nabla() {
        return json.getAsJsonObject("metadata").getAsJsonObject("nabla");
    }

    Notebook copy() {
        return new Notebook(name, json.deepCopy());
    }

    /// The file's text.
    String text() {
        return text(json);
    }

    /// SHA-256 of the notebook without its outputs, so that running it does not change it.
    String fingerprint() {
        Notebook plain = copy();
        plain.cells().forEach(Cell::clearOutputs);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(plain.text().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String text(JsonElement json) {
        return GSON.toJson(sorted(json)) + "\n";
    }

    private static JsonElement sorted(JsonElement json) {
        if (json instanceof JsonObject object) {
            JsonObject result = new JsonObject();
            new TreeSet<>(object.keySet()).forEach(key -> result.add(key, sorted(object.get(key))));
            return result;
        }
        if (json instanceof JsonArray array) {
            JsonArray result = new JsonArray();
            array.forEach(entry -> result.add(sorted(entry)));
            return result;
        }
        return json;
    }
}
