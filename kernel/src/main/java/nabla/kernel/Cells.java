package nabla.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Reply;
import nabla.kernel.protocol.Request;
import org.jspecify.annotations.Nullable;

/// The queue of cells and comm messages, and the thread that works it off in order.
final class Cells implements AutoCloseable {
    private final BlockingQueue<Incoming> queue = new LinkedBlockingQueue<>();
    private final Consumer<Incoming> server;
    private final Execution execution;
    private volatile boolean closed;
    private @Nullable Incoming failed;

    /// @param server answers one request, by calling `execute` or `deliver`
    Cells(Consumer<Incoming> server, Execution execution) {
        this.server = server;
        this.execution = execution;
    }

    void start(ThreadFactory threads, Runnable first) {
        threads.newThread(() -> {
                    first.run();
                    work();
                })
                .start();
    }

    void add(Incoming in) {
        queue.add(in);
    }

    private void work() {
        while (!closed) {
            try {
                server.accept(queue.take());
                abortAfterFailure();
            } catch (InterruptedException e) {
                // An interrupt that came too late for its cell. The loop condition says whether it is the end.
            }
        }
    }

    /// Cells that were waiting when one failed are not run, if the failed one says so.
    private void abortAfterFailure() {
        if (failed == null) {
            return;
        }
        List<Incoming> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        for (Incoming in : waiting) {
            server.accept(in);
        }
        failed = null;
    }

    Reply execute(Incoming in, Request.Execute request) {
        if (failed != null) {
            return new Reply.Aborted();
        }
        Reply reply = execution.run(in, request);
        if (reply instanceof Reply.ExecuteError && request.stopOnError()) {
            failed = in;
        }
        return reply;
    }

    /// Runs the user's code for a comm message.
    Optional<Reply> deliver(Incoming in, Runnable listeners) {
        execution.deliver(in, listeners);
        return Optional.empty();
    }

    void interrupt() {
        execution.interrupt();
    }

    @Override
    public void close() {
        closed = true;
        execution.interrupt();
        // Wakes the thread up if it waits; nobody waits for an answer any more.
        queue.add(Execution.NOTHING);
    }
}
