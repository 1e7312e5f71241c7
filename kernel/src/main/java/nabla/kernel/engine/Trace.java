package nabla.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nabla.kernel.engine.Engine.Outcome;
import org.jspecify.annotations.Nullable;

/// The lines printed for an exception: the user's frames only, then the causes.
final class Trace {
    private static final String RED = "\u001b[1;31m";
    private static final String OFF = "\u001b[0m";

    private Trace() {}

    /// @param place where a frame of a cell stands, or null if it belongs to no cell
    static Outcome.Failed failed(Throwable thrown, Function<StackTraceElement, @Nullable String> place) {
        List<String> lines = new ArrayList<>();
        String lead = "";
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String message = Objects.requireNonNullElse(each.getMessage(), "");
            lines.add(lead + RED + each.getClass().getName() + OFF + (message.isEmpty() ? "" : ": " + message));
            for (StackTraceElement frame : each.getStackTrace()) {
                String where = place.apply(frame);
                if (where != null) lines.add("    at " + where);
            }
            lead = "caused by ";
        }
        return new Outcome.Failed(
                thrown.getClass().getName(), Objects.requireNonNullElse(thrown.getMessage(), ""), List.copyOf(lines));
    }

    /// Where a frame of a cell stands.
    static @Nullable String place(StackTraceElement frame) {
        String file = frame.getFileName();
        int count = file == null ? 0 : CellSource.countOf(file);
        return count == 0 || frame.getLineNumber() < 1 ? null : "cell " + count + ", line " + frame.getLineNumber();
    }
}
