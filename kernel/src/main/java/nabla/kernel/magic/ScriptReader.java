package nabla.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.kernel.magic.Script.Command;

/// Takes the commands out of a cell.
///
/// A line is a command if it begins with `%` and a letter where a statement may begin: not inside a comment,
/// a text block or brackets, and not after an expression that the line could go on (`a` and on the next line `%b`).
final class ScriptReader {
    private static final Pattern COMMAND = Pattern.compile("\\s*(%%?[A-Za-z_]\\w*)[ \\t]*(.*?)\\s*");

    private static final Pattern DEPS = Pattern.compile("\\s*//DEPS\\s+(.*?)\\s*");
    static final String MAVEN = "%maven";

    private final List<String> lines;
    private final List<Command> commands = new ArrayList<>();
    private final StringBuilder java = new StringBuilder();
    private boolean comment;
    private boolean textBlock;
    private int brackets;
    private char last = ';';

    private ScriptReader(String code) {
        lines = List.of(code.split("\n", -1));
    }

    static Script read(String code) {
        return code.indexOf('%') < 0 && !code.contains("//DEPS")
                ? new Script(List.of(), code)
                : new ScriptReader(code).read();
    }

    private Script read() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher command = COMMAND.matcher(lines.get(i));
            dependencies(i);
            if (!statementMayBegin() || !command.matches()) {
                scan(lines.get(i));
                java.append(lines.get(i));
            } else if (takesBody(command.group(1), i)) {
                String body = String.join("\n", lines.subList(i + 1, lines.size()));
                commands.add(new Command(i + 1, command.group(1), command.group(2), body));
                break;
            } else {
                command(i, command);
            }
            java.append(i < lines.size() - 1 ? "\n" : "");
        }
        return new Script(List.copyOf(commands), java.toString());
    }

    /// A line `//DEPS …` names libraries, as JBang has it; for Java it stays a comment.
    private void dependencies(int i) {
        Matcher deps = DEPS.matcher(lines.get(i));
        if (statementMayBegin() && deps.matches()) {
            commands.add(new Command(i + 1, MAVEN, deps.group(1), ""));
        }
    }

    /// `%time` keeps what it times where it stands.
    private void command(int i, Matcher command) {
        String name = command.group(1);
        commands.add(new Command(i + 1, name, command.group(2), ""));
        if (name.equals(Magics.TIME)) {
            String rest = command.group(2);
            java.append(" ".repeat(command.start(2))).append(rest);
            scan(rest);
        }
    }

    private boolean takesBody(String name, int i) {
        return name.startsWith("%%")
                && !name.equals(Magics.TIME_CELL)
                && java.toString().isBlank()
                && i < lines.size();
    }

    private boolean statementMayBegin() {
        return !comment && !textBlock && brackets == 0 && (last == ';' || last == '}' || last == '{');
    }

    /// Follows the code as far as it must be known where a statement may begin.
    private void scan(String line) {
        int i = 0;
        while (i < line.length()) {
            i = step(line, i);
        }
    }

    private int step(String line, int i) {
        if (comment || textBlock) {
            String end = comment ? "*/" : "\"\"\"";
            int at = line.indexOf(end, i);
            if (at < 0) {
                return line.length();
            }
            comment = false;
            textBlock = false;
            return at + end.length();
        }
        if (line.startsWith("//", i)) {
            return line.length();
        }
        if (line.startsWith("/*", i)) {
            comment = true;
            return i + 2;
        }
        if (line.startsWith("\"\"\"", i)) {
            textBlock = true;
            last = '"';
            return i + 3;
        }
        char c = line.charAt(i);
        if (!Character.isWhitespace(c)) {
            last = c;
        }
        if (c == '"' || c == '\'') {
            return literalEnd(line, i + 1, c);
        }
        brackets += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        return i + 1;
    }

    private static int literalEnd(String line, int from, char quote) {
        int i = from;
        while (i < line.length() && line.charAt(i) != quote) {
            i += line.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }
}
