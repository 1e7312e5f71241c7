package nabla.solutions;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/// The code cells of a notebook.
record Workbook(List<Code> cells) {
    /// A code cell.
    ///
    /// @param kind given, solution, test, practice, quiz or nothing
    /// @param points what a test cell is worth
    record Code(String id, String kind, String exercise, double points, String source) {}

    static Workbook read(Path file) {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            return new Workbook(json.getAsJsonArray("cells").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .filter(cell -> cell.get("cell_type").getAsString().equals("code"))
                    .map(Workbook::code)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Code code(JsonObject cell) {
        JsonObject metadata = cell.getAsJsonObject("metadata");
        JsonObject nabla = metadata.has("nabla") ? metadata.getAsJsonObject("nabla") : new JsonObject();
        JsonObject marks = metadata.has("nbgrader") ? metadata.getAsJsonObject("nbgrader") : new JsonObject();
        StringBuilder source = new StringBuilder();
        cell.getAsJsonArray("source").forEach(line -> source.append(line.getAsString()));
        return new Code(
                cell.get("id").getAsString(),
                nabla.has("kind") ? nabla.get("kind").getAsString() : "",
                nabla.has("exercise") ? nabla.get("exercise").getAsString() : "",
                marks.has("points") ? marks.get("points").getAsDouble() : 0,
                source.toString());
    }

    List<Code> ofKind(String... kinds) {
        return cells.stream()
                .filter(cell -> List.of(kinds).contains(cell.kind()))
                .toList();
    }

    /// The check cell of an exercise.
    Code check(String exercise) {
        return ofKind("test", "practice").stream()
                .filter(cell -> cell.exercise().equals(exercise))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no check cell for " + exercise));
    }

    /// The solution cell of an exercise.
    Code solution(String exercise) {
        return ofKind("solution").stream()
                .filter(cell -> cell.exercise().equals(exercise))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no solution cell for " + exercise));
    }
}
