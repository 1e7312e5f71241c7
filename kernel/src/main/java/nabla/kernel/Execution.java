package nabla.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import nabla.display.Live;
import nabla.kernel.display.Renderer;
import nabla.kernel.engine.Engine;
import nabla.kernel.engine.Engine.Outcome;
import nabla.kernel.protocol.Bundle;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Header;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Outbox;
import nabla.kernel.protocol.Reply;
import nabla.kernel.protocol.Request;
import org.jspecify.annotations.Nullable;

/// Runs cells, one at a time, on the thread that calls `run`.
final class Execution {
    /// A request that has no effect.
    static final Incoming NOTHING = new Incoming(
            Incoming.Channel.SHELL, List.of(), new Header("", "", "", "", "", ""), new Request.CommClose("", Map.of()));

    private final Evaluation evaluation;
    private final Pager pager;
    private final Console console;
    private final Renderer renderer;
    private final History history;
    private final Outbox out;
    private final ScheduledExecutorService clock;
    private int executed;

    Execution(
            CompletableFuture<Engine> engine,
            Console console,
            Renderer renderer,
            History history,
            Outbox out,
            ScheduledExecutorService clock) {
        evaluation = new Evaluation(engine, console);
        pager = new Pager(engine);
        this.console = console;
        this.renderer = renderer;
        this.history = history;
        this.out = out;
        this.clock = clock;
    }

    Reply run(Incoming in, Request.Execute request) {
        int count = executed + 1;
        if (request.storeHistory() && !request.code().isBlank()) {
            executed = count;
        }
        CellOutput output = new CellOutput(in, request.allowStdin(), out, clock);
        console.enter(output);
        if (!request.silent()) {
            output.publish(new Event.Input(count, request.code()));
        }
        try {
            return run(count, request, output);
        } finally {
            output.finish();
        }
    }

    private Reply run(int count, Request.Execute request, CellOutput output) {
        List<Map<String, Object>> page = pager.page(request.code(), output);
        if (page != null) {
            remember(count, request, "");
            return new Reply.ExecuteOk(count, page, Map.of());
        }
        Outcome outcome = evaluation.evaluate(count, request.code(), output);
        String result = "";
        switch (outcome) {
            case Outcome.Failed(String name, String message, List<String> traceback) -> {
                output.publish(new Event.Failure(name, message, traceback));
                remember(count, request, "");
                return new Reply.ExecuteError(count, name, message, traceback);
            }
            case Outcome.Value(Object value)
            when shows(value, output) -> {
                Bundle bundle = renderer.bundle(value);
                result = bundle.data().getOrDefault("text/plain", "");
                if (!request.silent()) {
                    output.publish(new Event.Result(count, bundle));
                }
            }
            case Outcome.Value _, Outcome.Nothing _ -> {}
        }
        remember(count, request, result);
        return new Reply.ExecuteOk(count, List.of(), expressions(count, request.expressions(), output));
    }

    /// What the cell has shown already is not shown again as its value.
    private static boolean shows(@Nullable Object value, CellOutput output) {
        return !(value instanceof Live) && !(value instanceof String id && output.hasShown(id));
    }

    private void remember(int count, Request.Execute request, String result) {
        if (request.storeHistory() && !request.code().isBlank()) {
            history.add(count, request.code(), result);
        }
    }

    private Map<String, Object> expressions(int count, Map<String, String> expressions, CellOutput output) {
        Map<String, Object> answers = new LinkedHashMap<>();
        expressions.forEach((name, code) -> answers.put(
                name,
                switch (evaluation.evaluate(count, code, output)) {
                    case Outcome.Value(Object value) -> renderer.bundle(value);
                    case Outcome.Nothing() -> Bundle.text("");
                    case Outcome.Failed(String type, String message, List<String> traceback) ->
                        new Reply.Failed(type, message, traceback);
                }));
        return answers;
    }

    /// Runs the user's code for a comm message, with its output going to that message.
    void deliver(Incoming in, Runnable listeners) {
        CellOutput output = new CellOutput(in, false, out, clock);
        console.enter(output);
        try {
            listeners.run();
        } catch (RuntimeException | Error e) {
            output.write(CellOutput.STDERR, "A listener failed: " + e + "\n");
        } finally {
            output.finish();
        }
    }

    void interrupt() {
        evaluation.interrupt();
    }
}
