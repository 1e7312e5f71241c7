package nabla.kernel.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A notebook of nbformat 4, kept as JSON so that nothing in it is lost, and written as 4.5 or the later minor it
/// came with.
///
/// @param name what messages call it
/// @param json the whole document
record Notebook(String name, JsonObject json) {
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private static final Map<String, String> KERNEL =
            Map.of("name", "java", "display_name", "Java (Nabla)", "language", "java");
    private static final Map<String, String> LANGUAGE = Map.of(
            "name", "java",
            "mimetype", "text/x-java",
            "file_extension", ".java",
            "pygments_lexer", "java",
            "codemirror_mode", "text/x-java",
            "nbconvert_exporter", "script");

    static Notebook read(Path file) {
        return parse(file.toString(), NotebookFile.read(file));
    }

    /// Reads a notebook and brings it to nbformat 4.5, as Jupyter does: every cell has an id of its own.
    static Notebook parse(String name, String text) {
        if (text.isBlank()) {
            throw new BadNotebook(name + " is empty. A notebook is a JSON document; was the file cut short?");
        }
        Notebook notebook = new Notebook(name, json(name, text));
        notebook.checkFormat();
        notebook.checkCells();
        notebook.checkLanguage();
        notebook.upgrade();
        return notebook;
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (JsonElement cell : array()) {
            cells.add(new Cell(cells.size() + 1, cell.getAsJsonObject()));
        }
        return cells;
    }

    JsonObject metadata() {
        return json.getAsJsonObject("metadata");
    }

    /// Adds a cell at a place, counted from 0.
    void insert(int index, Cell cell) {
        List<JsonElement> all = array().asList();
        all.add(index, cell.json());
    }

    /// Notes which language this is, as Jupyter does. Java's version stays out: a newer JDK must not change the file.
    void describeLanguage() {
        metadata().add("language_info", object(LANGUAGE));
        if (!(metadata().get("kernelspec") instanceof JsonObject)) {
            metadata().add("kernelspec", object(KERNEL));
        }
    }

    private static JsonObject object(Map<String, String> entries) {
        JsonObject object = new JsonObject();
        entries.forEach(object::addProperty);
        return object;
    }

    /// The document as Jupyter would write it.
    String write() {
        return NotebookJson.write(json);
    }

    /// An id no cell has yet.
    String freshId(String wish) {
        Set<String> taken = new HashSet<>();
        for (Cell cell : cells()) {
            if (cell.json().get("id") instanceof JsonPrimitive id) {
                taken.add(id.getAsString());
            }
        }
        String id = wish;
        for (int i = 2; taken.contains(id); i++) {
            id = wish + "-" + i;
        }
        return id;
    }

    private JsonArray array() {
        return json.getAsJsonArray("cells");
    }

    private static JsonObject json(String name, String text) {
        try {
            if (JsonParser.parseString(text) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonSyntaxException e) {
            throw new BadNotebook(name + " is not a notebook: it is not JSON (" + reason(e) + ").", e);
        }
        throw new BadNotebook(name + " is not a notebook: its JSON is not an object.");
    }

    /// What Gson found, without its hint to a page about its own settings.
    private static String reason(JsonSyntaxException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return message.replace("Use JsonReader.setStrictness(Strictness.LENIENT) to accept malformed JSON", "malformed")
                .strip();
    }

    private void checkFormat() {
        Integer major = integer("nbformat");
        if (major == null) {
            throw new BadNotebook(name + " is JSON but not a notebook: it has no number 'nbformat'.");
        }
        if (major < 4) {
            throw new BadNotebook(name + " has the old notebook format " + major + "; format 4 is needed."
                    + " Open it in JupyterLab and save it, or run: jupyter nbconvert --to notebook --nbformat 4 "
                    + name);
        }
        if (major > 4) {
            throw new BadNotebook(name + " has notebook format " + major + ", which is newer than format 4, the one"
                    + " this program knows. Save it as format 4, or use a newer Nabla.");
        }
        if (!(json.get("metadata") instanceof JsonObject)) {
            json.add("metadata", new JsonObject());
        }
    }

    private void checkCells() {
        if (!(json.get("cells") instanceof JsonArray cells)) {
            throw new BadNotebook(name + " is not a notebook of format 4: it has no list 'cells'.");
        }
        for (int i = 0; i < cells.size(); i++) {
            String where = name + ", cell " + (i + 1) + ": ";
            if (!(cells.get(i) instanceof JsonObject cell)) {
                throw new BadNotebook(where + "is not an object.");
            }
            String type = cell.get("cell_type") instanceof JsonPrimitive t ? t.getAsString() : "missing";
            if (!Set.of("code", "markdown", "raw").contains(type)) {
                throw new BadNotebook(where + "'cell_type' is " + type + ", not code, markdown or raw.");
            }
            if (!Output.isText(cell.get("source"))) {
                throw new BadNotebook(where + "'source' is not a string or a list of strings.");
            }
            checkOutputs(cell, where);
        }
    }

    private static void checkOutputs(JsonObject cell, String where) {
        JsonElement outputs = cell.has("outputs") ? cell.get("outputs") : new JsonArray();
        if (!(outputs instanceof JsonArray list)) {
            throw new BadNotebook(where + "'outputs' is not a list.");
        }
        for (int i = 0; i < list.size(); i++) {
            String problem = Output.problem(list.get(i));
            if (!problem.isEmpty()) {
                throw new BadNotebook(
                        where + "output " + (i + 1) + " " + problem + ". Clear the outputs and try again.");
            }
        }
    }

    private void checkLanguage() {
        String language = text("kernelspec", "language");
        if (language.isEmpty()) {
            language = text("language_info", "name");
        }
        String kernel = text("kernelspec", "name");
        boolean java = language.isEmpty()
                ? kernel.isEmpty() || kernel.toLowerCase(Locale.ROOT).contains("java")
                : language.equalsIgnoreCase("java");
        if (!java) {
            throw new BadNotebook(name + " is a notebook for "
                    + (language.isEmpty() ? "the kernel '" + kernel + "'" : language)
                    + "; only Java notebooks can be run. If its cells are Java, choose the kernel 'Java (Nabla)'"
                    + " in JupyterLab and save it.");
        }
    }

    /// A text in one of the notebook's metadata objects, or empty.
    String text(String object, String key) {
        return metadata().get(object) instanceof JsonObject found && found.get(key) instanceof JsonPrimitive text
                ? text.getAsString()
                : "";
    }

    private void upgrade() {
        Integer minor = integer("nbformat_minor");
        json.addProperty("nbformat_minor", Math.max(minor == null ? 0 : minor, 5));
        Set<String> taken = new HashSet<>();
        for (Cell cell : cells()) {
            complete(cell);
            if (!(cell.json().get("id") instanceof JsonPrimitive id)
                    || !ID.matcher(id.getAsString()).matches()
                    || !taken.add(id.getAsString())) {
                String fresh = freshId("cell-" + cell.number()); // by place, so that a second run gives the same
                cell.json().addProperty("id", fresh);
                taken.add(fresh);
            }
        }
    }

    private static void complete(Cell cell) {
        JsonObject json = cell.json();
        json.add("source", NotebookJson.lines(cell.source()));
        if (!(json.get("metadata") instanceof JsonObject)) {
            json.add("metadata", new JsonObject());
        }
        if (cell.isCode() && !(json.get("outputs") instanceof JsonArray && json.has("execution_count"))) {
            cell.clear();
        }
        for (JsonElement output : cell.outputs()) {
            Output.normalize(output.getAsJsonObject());
        }
    }

    private @Nullable Integer integer(String key) {
        return json.get(key) instanceof JsonPrimitive number && number.isNumber() ? number.getAsInt() : null;
    }
}
