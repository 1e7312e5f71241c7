package nabla.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cell taken apart: pieces of Java with magic lines between them, or one magic for the whole cell.
///
/// A piece of Java keeps its place: the lines before it are there, empty, so that line n of a piece is line n of the
/// cell. A line inside a comment or a text block is never a magic.
record Script(List<Step> steps) {
    private static final Pattern CELL = Pattern.compile("\\A\\s*%%(\\w+)[ \\t]*(.*)(?:\\R|\\z)");
    private static final Pattern LINE = Pattern.compile("^\\s*%(\\w+)[ \\t]*(.*)$");
    private static final Pattern DEPS = Pattern.compile("^\\s*//DEPS\\s+(.*)$");

    /// One thing to do.
    sealed interface Step {
        /// Java to run.
        record Java(String code) implements Step {}

        /// Java to run and time.
        record Timed(String code) implements Step {}

        /// A magic on a line of its own.
        record Line(String name, String arguments) implements Step {}

        /// A magic for the whole cell; the body is what follows its line.
        record Cell(String name, String arguments, String body) implements Step {}
    }

    static Script of(String code) {
        Matcher cell = CELL.matcher(code);
        if (cell.lookingAt()) {
            String body = code.substring(cell.end());
            if (cell.group(1).equals("time")) {
                String before =
                        "\n".repeat((int) code.substring(0, cell.end()).lines().count());
                String first = cell.group(2);
                // The first line's own statement comes right before the body.
                return new Script(List.of(new Step.Timed(before.substring(1) + first + "\n" + body)));
            }
            return new Script(List.of(new Step.Cell(cell.group(1), cell.group(2), body)));
        }
        return new Script(lines(code));
    }

    private static List<Step> lines(String code) {
        List<Step> steps = new ArrayList<>();
        StringBuilder java = new StringBuilder();
        int number = 0;
        JavaText text = new JavaText();
        for (String line : code.split("\\R", -1)) {
            Matcher magic = LINE.matcher(line);
            Matcher deps = DEPS.matcher(line);
            boolean plain = text.plain();
            if (plain && deps.matches()) {
                steps.add(new Step.Line("maven", deps.group(1)));
            }
            if (plain && magic.matches()) {
                flush(java, steps);
                steps.add(step(magic.group(1), magic.group(2), number));
                number++;
                java.append("\n".repeat(number));
                continue;
            }
            text.read(line);
            java.append(line).append('\n');
            number++;
        }
        flush(java, steps);
        return steps;
    }

    private static Step step(String name, String arguments, int linesBefore) {
        return name.equals("time")
                ? new Step.Timed("\n".repeat(linesBefore) + arguments)
                : new Step.Line(name, arguments.strip());
    }

    private static void flush(StringBuilder java, List<Step> steps) {
        if (!java.toString().isBlank()) {
            steps.add(new Step.Java(java.substring(0, java.length() - 1)));
        }
        java.setLength(0);
    }

    /// The code with its magics replaced by blanks, so that every position stays where it was.
    static String blanked(String code) {
        Matcher cell = CELL.matcher(code);
        if (cell.lookingAt() && !cell.group(1).equals("time")) {
            return code.replaceAll("\\S", " ");
        }
        StringBuilder blanked = new StringBuilder();
        JavaText text = new JavaText();
        int from = 0;
        while (from <= code.length()) {
            int newline = code.indexOf('\n', from);
            int to = newline < 0 ? code.length() : newline;
            String line = code.substring(from, to);
            Matcher magic = LINE.matcher(line.replaceFirst("%%time", " %time"));
            if (text.plain() && magic.matches()) {
                boolean time = magic.group(1).equals("time");
                int keepFrom = time ? magic.start(2) : line.length();
                blanked.append(" ".repeat(keepFrom)).append(line.substring(keepFrom));
            } else {
                text.read(line);
                blanked.append(line);
            }
            if (newline >= 0) {
                blanked.append('\n');
            }
            from = to + 1;
        }
        return blanked.toString();
    }
}
