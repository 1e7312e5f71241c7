package nabla.kernel.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import nabla.kernel.engine.Engine.Outcome;
import org.jspecify.annotations.Nullable;

/// The lines printed for an exception: class and message, the user's frames, then the causes.
final class Trace {
    private static final String INTERRUPTED = "Interrupted";
    private static final String RED = "\u001b[1;31m";
    private static final String OFF = "\u001b[0m";
    private static final int MOST_FRAMES = 30;

    private final IntFunction<@Nullable CellSource> cells;

    /// @param cells the cell of an execution number, if it is still known
    Trace(IntFunction<@Nullable CellSource> cells) {
        this.cells = cells;
    }

    Outcome.Failed failed(Throwable thrown) {
        if (thrown instanceof ExitRequest)
            return failed("Exit", Objects.requireNonNullElse(thrown.getMessage(), ""), frames(thrown));
        List<String> lines = new ArrayList<>();
        String lead = "";
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            String message = message(each);
            lines.add(lead + RED + name(each) + OFF + (message.isEmpty() ? "" : ": " + message));
            lines.addAll(frames(each));
            lead = "caused by ";
        }
        if (isAboutOldClass(thrown))
            lines.add("An object was made by an older version of its class, which is another class now: run the cells"
                    + " that make it again.");
        return new Outcome.Failed(name(thrown), message(thrown), List.copyOf(lines));
    }

    private static boolean isAboutOldClass(Throwable thrown) {
        String message = message(thrown);
        return thrown instanceof LinkageError
                ? message.contains("loader constraint")
                : thrown instanceof ClassCastException
                        && message.matches("(?s)class (\\S+) cannot be cast to class \\1 .*");
    }

    Outcome.Failed interrupted(@Nullable Throwable thrown) {
        return failed(
                INTERRUPTED,
                "the cell was interrupted; what it had done until then stays",
                thrown == null ? List.of() : frames(thrown));
    }

    /// The end of a cell whose thread does not stop.
    Outcome.Failed unstoppable(Thread thread) {
        String why = switch (thread.getState()) {
            case BLOCKED -> "waits for a lock that another thread holds";
            default -> "is in native code or in a system call";
        };
        return failed(
                INTERRUPTED,
                "the cell ended, but its thread " + why + " and can't be stopped before that ends."
                        + " The next cell runs in another thread; if this one does harm, restart the kernel.",
                frames(thread.getStackTrace()));
    }

    /// @param largest the largest variables, or empty
    Outcome.Failed outOfMemory(Outcome.Failed failed, String largest) {
        long limit = Runtime.getRuntime().maxMemory() >> 20;
        List<String> lines = new ArrayList<>(failed.traceback());
        lines.add("The heap of " + limit + " MB is full. Variables keep what they hold: set those that are no longer"
                + " needed to null, or start the kernel with a larger heap (-Xmx).");
        if (!largest.isEmpty()) lines.add("Largest variables: " + largest);
        return new Outcome.Failed(failed.name(), failed.message(), List.copyOf(lines));
    }

    private Outcome.Failed failed(String name, String message, List<String> frames) {
        List<String> lines = new ArrayList<>();
        lines.add(RED + name + OFF + ": " + message);
        lines.addAll(frames);
        return new Outcome.Failed(name, message, List.copyOf(lines));
    }

    /// The class of a cell has the package that all cells share; the user does not know it.
    private static String name(Throwable thrown) {
        String name = thrown.getClass().getName();
        return name.startsWith(Notebook.PACKAGE + ".") ? name.substring(Notebook.PACKAGE.length() + 1) : name;
    }

    private static String message(Throwable thrown) {
        try {
            String message = Objects.requireNonNullElse(thrown.getLocalizedMessage(), "");
            return message.replaceAll("\\bnotebook\\.(\\$\\d+\\.)?", "");
        } catch (RuntimeException e) {
            return "(its getMessage threw " + e.getClass().getName() + ")";
        }
    }

    private List<String> frames(Throwable thrown) {
        return frames(thrown.getStackTrace());
    }

    private List<String> frames(StackTraceElement[] stack) {
        List<String> frames = new ArrayList<>();
        for (StackTraceElement each : stack) {
            String place = place(each);
            if (place != null) frames.add("    at " + place);
        }
        List<String> folded = Folding.fold(frames);
        if (folded.size() <= MOST_FRAMES) return folded;
        List<String> some = new ArrayList<>(folded.subList(0, MOST_FRAMES));
        some.add("    … " + (folded.size() - MOST_FRAMES) + " more");
        return some;
    }

    /// Where a frame of a cell stands, or null if it is none of the user's.
    private @Nullable String place(StackTraceElement frame) {
        String file = frame.getFileName();
        int count = file == null ? 0 : CellSource.countOf(file);
        if (count == 0 || frame.getLineNumber() < 1) return null;
        String where = "cell " + count + ", line " + frame.getLineNumber();
        String method = method(frame);
        CellSource cell = cells.apply(count);
        String code = cell == null ? "" : cell.line(frame.getLineNumber()).strip();
        return (method.isEmpty() ? where : method + " (" + where + ")") + (code.isEmpty() ? "" : ": " + code);
    }

    private static String method(StackTraceElement frame) {
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        String method = frame.getMethodName().replace(Weaver.BODY, "");
        if (method.startsWith("lambda$")) method = "lambda";
        if (method.startsWith(Assembly.RUN)) method = "";
        boolean holder = type.startsWith("$");
        if (holder) return method;
        return type.replace('$', '.') + (method.equals("<init>") ? " constructor" : "." + method);
    }
}
