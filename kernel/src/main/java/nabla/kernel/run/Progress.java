package nabla.kernel.run;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says which cell runs: on a terminal one line that is rewritten when the cell ends, elsewhere one line per cell.
final class Progress {
    private static final int WIDTH = 60;

    private final PrintStream out;
    private final boolean terminal;
    private final int cells;
    private long start;

    /// Reports on a notebook.
    ///
    /// @param terminal whether a line can be rewritten
    /// @param cells how many cells the notebook has
    Progress(PrintStream out, boolean terminal, int cells) {
        this.out = out;
        this.terminal = terminal;
        this.cells = cells;
    }

    /// A time as people read it: `0.4 s`, `30 s`, `2 min 5 s`.
    static String seconds(double seconds) {
        if (seconds >= 100) {
            long whole = Math.round(seconds);
            return whole / 60 + " min " + whole % 60 + " s";
        }
        String text = String.format(Locale.ROOT, "%.1f", seconds);
        return (text.endsWith(".0") && seconds >= 1 ? text.substring(0, text.length() - 2) : text) + " s";
    }

    void start(Cell cell) {
        start = System.nanoTime();
        if (terminal) {
            out.print(line(cell, "      …"));
            out.flush();
        }
    }

    void end(Cell cell, @Nullable Failure failure) {
        String time = String.format(Locale.ROOT, "%5.1f s", (System.nanoTime() - start) / 1e9);
        out.println(
                (terminal ? "\r\u001B[K" : "") + line(cell, time) + (failure == null ? "" : "   " + failure.name()));
    }

    private String line(Cell cell, String time) {
        int digits = String.valueOf(cells).length();
        String first = cell.firstLine();
        String source = first.length() > WIDTH ? first.substring(0, WIDTH - 1) + "…" : first;
        return String.format(Locale.ROOT, "  cell %" + digits + "d/%d %s  %s", cell.number(), cells, time, source);
    }
}
