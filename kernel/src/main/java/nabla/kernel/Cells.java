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

/// The queue of cells and comm messages, and the thread that works it off in order.
final class Cells implements AutoCloseable {
    private final BlockingQueue<Incoming> queue = new LinkedBlockingQueue<>();
    private final Consumer<Incoming> server;
    private final Execution execution;
    private volatile boolean closed;
    private final List<Incoming> overtaken = new ArrayList<>();
    private boolean aborting;

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
                abortOvertaken();
            } catch (InterruptedException e) {
                // An interrupt that came too late for its cell. The loop condition says whether it is the end.
            }
        }
    }

    private void abortOvertaken() {
        aborting = true;
        overtaken.forEach(server);
        aborting = false;
        overtaken.clear();
    }

    /// Runs a cell. Those that wait when it fails are not run, if it says so; those that come once its failure can be
    /// known are.
    Reply execute(Incoming in, Request.Execute request) {
        if (aborting) {
            return new Reply.Aborted();
        }
        Reply reply = execution.run(in, request);
        if (reply instanceof Reply.ExecuteError && request.stopOnError()) {
            queue.drainTo(overtaken);
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
