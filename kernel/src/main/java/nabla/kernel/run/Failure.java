package nabla.kernel.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why a notebook stopped.
///
/// @param cell the cell that failed
/// @param line the line of the cell, from 1, or 0 if it is not known
/// @param name the error's class
/// @param traceback the kernel's lines, colours included
record Failure(Cell cell, int line, String name, String message, List<String> traceback) {
    private static final Pattern LINE = Pattern.compile("(?:\\bcell (?<cell>\\d+), )?\\bline (?<line>\\d+)\\b");
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

    static Failure of(Cell cell, String name, String message, List<String> traceback) {
        return new Failure(cell, line(cell.count(), traceback), name, message, List.copyOf(traceback));
    }

    /// What a user needs to find the place: cell, line, its text, the error.
    List<String> lines(int cells) {
        String where =
                "cell " + cell.number() + " of " + cells + (cell.count() > 0 ? " (In [" + cell.count() + "])" : "");
        String headline = name + (message.isEmpty() ? "" : ": " + message);
        List<String> lines = new ArrayList<>();
        lines.add(where + (line > 0 ? ", line " + line : "") + ": " + (line > 0 ? sourceLine() : cell.firstLine()));
        lines.add(headline);
        traceback.stream()
                .map(text -> COLOUR.matcher(text).replaceAll(""))
                .filter(text -> !List.of(headline.strip(), message.strip()).contains(text.strip()))
                .forEach(lines::add);
        return lines;
    }

    private String sourceLine() {
        return cell.source().lines().skip(line - 1L).findFirst().orElse("").strip();
    }

    /// The first line of this very cell that the traceback names.
    private static int line(int count, List<String> traceback) {
        for (String text : traceback) {
            Matcher found = LINE.matcher(COLOUR.matcher(text).replaceAll(""));
            while (found.find()) {
                if (found.group("cell") == null || found.group("cell").equals(String.valueOf(count))) {
                    return Integer.parseInt(found.group("line"));
                }
            }
        }
        return 0;
    }
}
