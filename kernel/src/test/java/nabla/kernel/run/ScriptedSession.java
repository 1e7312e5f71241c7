package nabla.kernel.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import nabla.kernel.protocol.Bundle;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Outbox;
import nabla.kernel.protocol.Reply;
import nabla.kernel.protocol.Request;

/// A kernel that says what a test told it to. `sleep` runs until it is interrupted, `stuck` for ever; a cell that
/// starts with `fail` fails with an IllegalStateException.
final class ScriptedSession implements Session {
    private final Outbox out;
    private final Map<String, List<Event>> scripts = new HashMap<>();
    private final Map<String, Runnable> actions = new HashMap<>();
    private final List<String> ran = new ArrayList<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private int count;
    private boolean closed;

    ScriptedSession(Outbox out) {
        this.out = out;
    }

    /// Has a cell cause these events.
    ScriptedSession on(String code, Event... events) {
        scripts.put(code, List.of(events));
        return this;
    }

    /// Has a cell do something before it answers.
    ScriptedSession doing(String code, Runnable action) {
        actions.put(code, action);
        return this;
    }

    /// The cells that ran.
    List<String> ran() {
        return ran;
    }

    boolean isClosed() {
        return closed;
    }

    static Event.Display display(String text, String id) {
        return new Event.Display(Bundle.text(text), id);
    }

    @Override
    public void handle(Incoming in) {
        switch (in.request()) {
            case Request.Execute execute -> execute(in, execute.code());
            case Request.Interrupt _ -> interrupted.countDown();
            default -> throw new IllegalStateException("the runner asks nothing else");
        }
    }

    private void execute(Incoming in, String code) {
        ran.add(code);
        count++;
        out.publish(in, new Event.Status("busy"));
        out.publish(in, new Event.Input(count, code));
        actions.getOrDefault(code, () -> {}).run();
        scripts.getOrDefault(code, List.of()).forEach(event -> out.publish(in, event));
        out.reply(in, answer(in, code));
        out.publish(in, new Event.Status("idle"));
    }

    private Reply answer(Incoming in, String code) {
        if (code.startsWith("fail")) {
            return failure(
                    in,
                    "java.lang.IllegalStateException",
                    "no",
                    List.of("\u001B[1mno\u001B[0m", "    at cell " + count + ", line 2"));
        }
        try {
            if (code.equals("sleep")) {
                interrupted.await();
                return failure(in, "java.lang.InterruptedException", "", List.of());
            }
            if (code.equals("stuck")) {
                new CountDownLatch(1).await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (code.equals("crash")) {
            throw new IllegalStateException("the kernel itself failed");
        }
        return new Reply.ExecuteOk(count, List.of(), Map.of());
    }

    private Reply failure(Incoming in, String name, String message, List<String> trace) {
        out.publish(in, new Event.Failure(name, message, trace));
        return new Reply.ExecuteError(count, name, message, trace);
    }

    @Override
    public void close() {
        closed = true;
    }
}
