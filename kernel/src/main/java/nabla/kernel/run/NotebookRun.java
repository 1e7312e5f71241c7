package nabla.kernel.run;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Reply;
import nabla.kernel.protocol.Request;
import org.jspecify.annotations.Nullable;

/// Executes a notebook from top to bottom, as nbclient does: a failing cell ends the run unless it is tagged
/// `raises-exception` or errors are allowed, and the cells after it stay as they were.
final class NotebookRun {
    /// How to run.
    ///
    /// @param seconds the time limit of a cell; 0 for none
    /// @param allowErrors whether to go on after a failed cell
    /// @param times whether to note in each cell's metadata when it ran
    record Settings(double seconds, boolean allowErrors, boolean times) {}

    /// How long a cell may take to stop once it is interrupted, in seconds.
    private static final double GRACE = 10;

    private final Notebook notebook;
    private final Recorder recorder;
    private final Settings settings;
    private final Progress progress;
    private @Nullable Failure failure;

    NotebookRun(Notebook notebook, Recorder recorder, Settings settings, Progress progress) {
        this.notebook = notebook;
        this.recorder = recorder;
        this.settings = settings;
        this.progress = progress;
    }

    /// Runs all cells and writes into the notebook what they showed.
    ///
    /// @return the first failure that nobody allowed, or null
    @Nullable Failure run(Session session) throws InterruptedException {
        List<Cell> cells = notebook.cells();
        // One thread for all cells, which the process need not wait for when a cell can't be stopped.
        ExecutorService worker = Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().daemon().name("cells").unstarted(task));
        try {
            for (Cell cell : cells) {
                if (cell.runs() && !run(cell, session, worker)) {
                    break;
                }
            }
        } finally {
            recorder.store();
            worker.shutdownNow();
        }
        return failure;
    }

    /// Runs one cell.
    ///
    /// @return whether to go on
    private boolean run(Cell cell, Session session, ExecutorService worker) throws InterruptedException {
        boolean tolerated = settings.allowErrors() || cell.tags().contains("raises-exception");
        cell.clear();
        CellRequest request = new CellRequest(cell, !tolerated);
        recorder.expect(request);
        progress.start(cell);
        Instant start = Instant.now();
        worker.execute(() -> handle(session, request));
        boolean inTime = request.await(settings.seconds());
        boolean stopped = inTime || stop(session, request);
        request.store();
        if (settings.times()) {
            note(cell, start);
        }
        Failure failed = inTime ? failure(request) : timeout(request, stopped);
        progress.end(cell, failed);
        if (failed != null && (!tolerated || (!inTime && !settings.allowErrors())) && failure == null) {
            failure = failed;
        }
        return stopped && failure == null;
    }

    private static void handle(Session session, CellRequest request) {
        try {
            session.handle(request.incoming());
        } catch (RuntimeException | Error e) {
            request.fail(e);
        }
    }

    private static @Nullable Failure failure(CellRequest request) {
        Cell cell = request.cell();
        return switch (request.reply()) {
            case Reply.ExecuteError(var _, var name, var message, var trace) -> Failure.of(cell, name, message, trace);
            case Reply.Failed(var name, var message, var trace) -> Failure.of(cell, name, message, trace);
            case Reply.Aborted _ -> Failure.of(cell, "Aborted", "the kernel did not run the cell", List.of());
            case null, default -> null;
        };
    }

    /// Interrupts once a second until the cell ends: an interrupt that comes while the cell is still being compiled
    /// may find nothing to stop.
    private static boolean stop(Session session, CellRequest request) throws InterruptedException {
        for (int tries = 0; tries < GRACE; tries++) {
            session.handle(
                    CellRequest.incoming("interrupt_request", Incoming.Channel.CONTROL, new Request.Interrupt()));
            if (request.await(1)) {
                return true;
            }
        }
        return false;
    }

    /// A cell that took too long says so in its outputs too.
    private Failure timeout(CellRequest request, boolean stopped) {
        Cell cell = request.cell();
        String message = "the cell ran longer than " + Progress.seconds(settings.seconds()) + " (--timeout) and "
                + (stopped
                        ? "was interrupted"
                        : "could not be interrupted within " + Progress.seconds(GRACE) + "; the run ends here");
        List<String> trace = switch (request.reply()) {
            case Reply.ExecuteError(var _, var _, var _, var lines) -> lines;
            case null, default -> List.of();
        };
        Failure failed = Failure.of(cell, "CellTimeout", message, trace);
        request.outputs().show(Output.error(failed.name(), message, List.of(failed.name() + ": " + message)));
        request.store();
        return failed;
    }

    private static void note(Cell cell, Instant start) {
        JsonObject times = new JsonObject();
        times.addProperty("iopub.execute_input", start.toString());
        times.addProperty("shell.execute_reply", Instant.now().toString());
        cell.metadata().add("execution", times);
    }
}
