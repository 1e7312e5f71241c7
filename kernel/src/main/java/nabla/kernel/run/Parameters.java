package nabla.kernel.run;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Parameters, as papermill treats them: the cell tagged `parameters` declares them with their usual values; the
/// values given go into a cell of their own after it, tagged `injected-parameters`, which takes the place of an
/// earlier one.
///
/// The type of the declaration decides how a value is written in Java.
final class Parameters {
    private static final String DECLARED = "parameters";
    private static final String INJECTED = "injected-parameters";
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d[\\d_]*");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d[\\d_]*\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Parameters() {}

    /// Puts the values into the notebook.
    ///
    /// @param values text by name, as given on the command line
    static void inject(Notebook notebook, Map<String, String> values) {
        if (values.isEmpty()) {
            return;
        }
        Cell declared = find(notebook, DECLARED)
                .orElseThrow(
                        () -> new BadNotebook(notebook.name() + " takes no parameters (none of its cells is tagged '"
                                + DECLARED + "'), but got " + String.join(", ", values.keySet()) + "."));
        Map<String, String> types = Declarations.of(declared.source());
        StringBuilder code = new StringBuilder("// Parameters of this run\n");
        values.forEach((name, value) ->
                code.append(line(notebook.name(), types, name, value)).append('\n'));
        String source = code.toString().stripTrailing();
        Optional<Cell> injected = find(notebook, INJECTED);
        if (injected.isPresent()) {
            injected.get().json().add("source", NotebookJson.lines(source));
        } else {
            int place = declared.number() + 1;
            notebook.insert(place - 1, Cell.code(place, notebook.freshId(INJECTED), source, INJECTED));
        }
    }

    private static Optional<Cell> find(Notebook notebook, String tag) {
        return notebook.cells().stream()
                .filter(cell -> cell.isCode() && cell.tags().contains(tag))
                .findFirst();
    }

    private static String line(String notebook, Map<String, String> types, String name, String value) {
        String type = types.get(name);
        if (type == null) {
            throw new BadNotebook(notebook + " has no parameter '" + name + "'. Its parameters are "
                    + String.join(", ", types.keySet()) + ".");
        }
        String literal = literal(type.equals("var") ? guess(value) : type, value);
        if (literal.isEmpty()) {
            throw new BadNotebook(notebook + ": the parameter '" + name + "' is declared as " + type + ", but '" + value
                    + "' is not one.");
        }
        return type + " " + name + " = " + literal + ";";
    }

    private static String guess(String value) {
        if (Set.of("true", "false").contains(value)) {
            return "boolean";
        }
        if (INTEGER.matcher(value).matches()) {
            return fits(value, 32) ? "int" : "long";
        }
        return DECIMAL.matcher(value).matches() ? "double" : "String";
    }

    /// The value in Java, or empty if it is none of the type. What is of another type than these is taken as Java.
    private static String literal(String type, String value) {
        return switch (type) {
            case "byte", "Byte" -> integer(value, 8, "");
            case "short", "Short" -> integer(value, 16, "");
            case "int", "Integer" -> integer(value, 32, "");
            case "long", "Long" -> integer(value, 64, "L");
            case "float", "Float" -> decimal(value, "f");
            case "double", "Double" -> decimal(value, type.equals("Double") ? "d" : "");
            case "boolean", "Boolean" -> List.of("true", "false").contains(value) ? value : "";
            case "char", "Character" -> value.length() == 1 ? "'" + escape(value, '\'') + "'" : "";
            case "String", "CharSequence", "Object" -> "\"" + escape(value, '"') + "\"";
            default -> value;
        };
    }

    private static String integer(String value, int bits, String suffix) {
        return INTEGER.matcher(value).matches() && fits(value, bits) ? value + suffix : "";
    }

    private static boolean fits(String value, int bits) {
        return new BigInteger(value.replace("_", "")).bitLength() < bits;
    }

    private static String decimal(String value, String suffix) {
        return DECIMAL.matcher(value).matches() ? value + suffix : "";
    }

    private static String escape(String value, char quote) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c == quote ? "\\" : "").append(c);
            }
        }
        return text.toString();
    }
}
