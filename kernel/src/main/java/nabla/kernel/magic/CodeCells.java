package nabla.kernel.magic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/// The code cells of a notebook that is loaded into another one.
final class CodeCells {
    private CodeCells() {}

    static List<String> of(String notebook, String name) {
        try {
            List<String> cells = new ArrayList<>();
            for (JsonElement cell :
                    JsonParser.parseString(notebook).getAsJsonObject().getAsJsonArray("cells")) {
                if (cell.getAsJsonObject().get("cell_type").getAsString().equals("code")) {
                    cells.add(source(cell.getAsJsonObject()));
                }
            }
            return cells;
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException e) {
            throw new MagicException(name + " is not a notebook", e);
        }
    }

    private static String source(JsonObject cell) {
        JsonElement source = cell.get("source");
        if (!source.isJsonArray()) {
            return source.getAsString();
        }
        StringBuilder text = new StringBuilder();
        source.getAsJsonArray().forEach(line -> text.append(line.getAsString()));
        return text.toString();
    }
}
