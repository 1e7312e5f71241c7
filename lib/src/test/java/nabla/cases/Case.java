package nabla.cases;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One reference case: what goes in, what must come out, and how near is near enough: |a − b| ≤ atol + rtol·|b|.
record Case(String name, JsonObject inputs, JsonObject expected, double atol, double rtol) {
    /// Every problem of a file of cases: which file, which case, what is wrong.
    static final class FormatException extends Exception {
        private static final long serialVersionUID = 1;

        FormatException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    static List<Case> read(Path file) throws FormatException {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            String why = Files.exists(file) ? "cannot be read as UTF-8 text: " + e : "does not exist";
            throw new FormatException("the case file " + file.toAbsolutePath() + " " + why, e);
        }
    }

    /// The cases that come with the library.
    static List<Case> own() throws FormatException {
        try (var in = Case.class.getResourceAsStream("/cases/cases.json")) {
            if (in == null) {
                throw new FormatException("the resource /cases/cases.json is not on the class path", null);
            }
            return parse("/cases/cases.json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FormatException("the resource /cases/cases.json cannot be read", e);
        }
    }

    static List<Case> parse(String file, String json) throws FormatException {
        JsonElement root;
        try {
            root = JsonParser.parseString(json);
        } catch (JsonParseException e) {
            throw new FormatException(file + " is not JSON: " + e.getMessage(), e);
        }
        if (!root.isJsonObject() || !root.getAsJsonObject().has("cases")) {
            throw new FormatException(file + " is no file of cases: it needs an object with a list 'cases'", null);
        }
        JsonElement list = root.getAsJsonObject().get("cases");
        if (!list.isJsonArray()) {
            throw new FormatException(file + ": 'cases' must be a list", null);
        }
        List<Case> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonElement element : list.getAsJsonArray()) {
            Case one = one(file + ", case " + (cases.size() + 1), element);
            if (!names.add(one.name())) {
                throw new FormatException(file + ": two cases are named '" + one.name() + "'", null);
            }
            cases.add(one);
        }
        return cases;
    }

    private static Case one(String where, JsonElement element) throws FormatException {
        if (!element.isJsonObject()) {
            throw new FormatException(where + " must be an object with name, inputs, expected and tolerance", null);
        }
        JsonObject object = element.getAsJsonObject();
        String name;
        try {
            name = object.get("name").getAsString();
        } catch (RuntimeException e) {
            throw new FormatException(where + " has no 'name', which must be a string", e);
        }
        String named = where + " ('" + name + "')";
        JsonObject tolerance = part(named, object, "tolerance");
        return new Case(
                name,
                part(named, object, "inputs"),
                part(named, object, "expected"),
                number(named, tolerance, "atol"),
                number(named, tolerance, "rtol"));
    }

    private static JsonObject part(String where, JsonObject object, String key) throws FormatException {
        JsonElement part = object.get(key);
        if (part == null || !part.isJsonObject()) {
            throw new FormatException(where + " has no '" + key + "', which must be an object", null);
        }
        return part.getAsJsonObject();
    }

    private static double number(String where, JsonObject tolerance, String key) throws FormatException {
        try {
            double value = tolerance.get(key).getAsDouble();
            if (value >= 0) {
                return value;
            }
        } catch (RuntimeException e) {
            throw new FormatException(where + ": its tolerance has no number '" + key + "'", e);
        }
        throw new FormatException(where + ": the tolerance '" + key + "' must not be negative", null);
    }
}
