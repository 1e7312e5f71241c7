package nabla.kernel.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The language behind the kernel. `eval` runs on the kernel's worker thread, one cell at a time; the other methods
/// may be called from other threads while it runs.
public interface Engine extends AutoCloseable {
    /// The Java engine. What it has to say about the notebook's state (a variable that had to be reset, and why)
    /// it prints to `System.out`, as the running cell does.
    static Engine ofJava() {
        return new CellEngine();
    }

    /// Runs a cell, in a thread of the engine's own. Line n of the code is line n of the cell: what is not Java has
    /// been blanked out before.
    ///
    /// @param count the cell's execution number, for traces
    Outcome eval(int count, String code);

    /// Runs a cell.
    ///
    /// @param entering is called in the cell's thread before the cell: what is bound to threads goes with it
    default Outcome eval(int count, String code, Runnable entering) {
        entering.run();
        return eval(count, code);
    }

    /// Does once what the first cell would wait for; called before it, in the thread that calls `eval`.
    default void warmUp() {}

    /// What could stand at the cursor, a char offset into the code.
    Completion complete(String code, int cursor);

    /// The documentation of what stands at the cursor, by MIME type; empty if there is none.
    Map<String, String> inspect(String code, int cursor, int detail);

    /// Whether a front end that sends line by line should wait for more.
    Completeness isComplete(String code);

    /// Stops the running cell; its `eval` then returns a failure. Does nothing when no cell runs.
    void interrupt();

    /// Adds jars and class folders for the user's code, all in one step.
    void addToClassPath(List<Path> entries);

    /// The loader of the user's code: one per engine, grown and never re-created.
    ClassLoader loader();

    @Override
    void close();

    /// How a cell ended.
    sealed interface Outcome {
        /// The cell's last expression has a value, which may be null.
        record Value(@Nullable Object value) implements Outcome {}

        /// The cell ended without a value.
        record Nothing() implements Outcome {}

        /// The cell failed: the error's class name, its message, and the lines to print.
        record Failed(String name, String message, List<String> traceback) implements Outcome {}
    }

    /// Completions replace the code from `start` to `end`, char offsets.
    record Completion(int start, int end, List<Candidate> candidates) {}

    /// One completion.
    ///
    /// @param text what is inserted
    /// @param type the kind shown beside it: class, method, field, variable, keyword …
    /// @param signature parameters and type, or empty
    record Candidate(String text, String type, String signature) {}

    /// Whether code is complete.
    ///
    /// @param status complete, incomplete or invalid
    /// @param indent white space for the next line when incomplete
    record Completeness(String status, String indent) {}
}
