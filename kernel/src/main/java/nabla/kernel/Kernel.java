package nabla.kernel;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import nabla.display.Display;
import nabla.display.Screen;
import nabla.kernel.display.Renderer;
import nabla.kernel.engine.Engine;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Outbox;
import nabla.kernel.protocol.Reply;
import nabla.kernel.protocol.Request;

/// Answers the requests of front ends. Start reading at `handle`.
///
/// Three threads answer. One runs cells and delivers comm messages, in the order in which they came; one asks the
/// engine for completions and documentation, also while a cell runs; one does what is done at once. They share nothing
/// but queues and the output of the running cell. Every answer stands between a `busy` and an `idle` status.
public final class Kernel implements AutoCloseable {
    private final Outbox out;
    private final Runnable end;
    private final CompletableFuture<Engine> engine = new CompletableFuture<>();
    private final History history = new History();
    private final Console console = new Console();
    private final Screen formerScreen = Display.screen();
    private final CommTable comms;
    private final Cells cells;
    private final Assistance assistance = new Assistance(engine);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(thread("output"));
    private final ExecutorService helper = Executors.newSingleThreadExecutor(thread("helper"));
    private final ExecutorService desk = Executors.newSingleThreadExecutor(thread("desk"));

    /// Starts a kernel: `System.out`, `System.err` and `System.in` are its own until it is closed.
    ///
    /// @param engines makes the engine; called once, on the thread that runs cells, so that requests which need no
    ///     engine are answered at once
    /// @param end called after a shutdown request has been answered
    public Kernel(Supplier<Engine> engines, Outbox out, Runnable end) {
        this.out = out;
        this.end = end;
        Renderer renderer = new Renderer();
        comms = new CommTable(console);
        Display.use(new NotebookScreen(console, renderer, comms));
        cells = new Cells(this::serve, new Execution(engine, console, renderer, history, out, clock));
        cells.start(thread("cells"), () -> makeEngine(engines));
    }

    private static ThreadFactory thread(String name) {
        return Thread.ofPlatform().daemon().name("nabla " + name).factory();
    }

    private void makeEngine(Supplier<Engine> engines) {
        try {
            Engine made = engines.get();
            engine.complete(made);
            made.warmUp();
        } catch (RuntimeException | Error e) {
            engine.completeExceptionally(e);
        }
    }

    /// Takes a request; the answers go to the outbox. Does not block.
    public void handle(Incoming in) {
        switch (in.request()) {
            case Request.Execute _, Request.CommOpen _, Request.CommMessage _, Request.CommClose _ -> cells.add(in);
            case Request.Complete _, Request.Inspect _, Request.IsComplete _ -> helper.execute(() -> serve(in));
            case Request.History _,
                    Request.KernelInfo _,
                    Request.CommInfo _,
                    Request.Interrupt _,
                    Request.Shutdown _,
                    Request.Unknown _ -> desk.execute(() -> serve(in));
        }
    }

    /// Every request is answered between a "busy" and an "idle" status, whatever happens.
    private void serve(Incoming in) {
        out.publish(in, new Event.Status("busy"));
        try {
            answer(in).ifPresent(reply -> out.reply(in, reply));
        } catch (RuntimeException | Error e) {
            out.reply(in, Failures.reply(e));
        } finally {
            out.publish(in, new Event.Status("idle"));
        }
        if (in.request() instanceof Request.Shutdown) {
            end.run();
        }
    }

    private Optional<Reply> answer(Incoming in) {
        return switch (in.request()) {
            case Request.Execute r -> Optional.of(cells.execute(in, r));
            case Request.Complete r -> Optional.of(assistance.complete(r));
            case Request.Inspect r -> Optional.of(assistance.inspect(r));
            case Request.IsComplete r -> Optional.of(assistance.isComplete(r));
            case Request.History r -> Optional.of(history.answer(r));
            case Request.KernelInfo _ -> Optional.of(new Reply.KernelInfo());
            case Request.CommInfo r -> Optional.of(comms.info(r.target()));
            case Request.CommOpen r -> cells.deliver(in, () -> comms.opened(r));
            case Request.CommMessage r -> cells.deliver(in, () -> comms.received(r));
            case Request.CommClose r -> cells.deliver(in, () -> comms.closed(r));
            case Request.Interrupt _ -> {
                cells.interrupt();
                yield Optional.of(new Reply.Interrupted());
            }
            case Request.Shutdown r -> {
                cells.interrupt();
                yield Optional.of(new Reply.Bye(r.restart()));
            }
            case Request.Unknown _ -> Optional.empty();
        };
    }

    /// Stops the running cell, as an interrupt request does.
    public void interrupt() {
        cells.interrupt();
    }

    /// Ends the kernel's threads and gives `System.out`, `System.err` and `System.in` back.
    @Override
    public void close() {
        cells.close();
        helper.shutdownNow();
        desk.shutdown();
        clock.shutdownNow();
        Display.use(formerScreen);
        console.close();
        if (engine.isDone() && !engine.isCompletedExceptionally()) {
            engine.join().close();
        }
    }
}
