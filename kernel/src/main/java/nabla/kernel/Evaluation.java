package nabla.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nabla.kernel.engine.Engine;
import nabla.kernel.engine.Engine.Outcome;
import nabla.kernel.magic.Host;
import nabla.kernel.magic.MagicException;
import nabla.kernel.magic.Magics;
import nabla.kernel.magic.Script;
import nabla.kernel.protocol.Bundle;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Reply;
import org.jspecify.annotations.Nullable;

/// Evaluates code: its commands first, then its Java.
final class Evaluation {
    private final CompletableFuture<Engine> engine;
    private final Console console;
    private final Magics magics = new Magics();
    /// The thread that runs a command; the engine knows how to stop the code that it runs itself.
    private @Nullable Thread commanding;

    Evaluation(CompletableFuture<Engine> engine, Console console) {
        this.engine = engine;
        this.console = console;
    }

    Outcome evaluate(int count, String code, CellOutput output) {
        if (code.isBlank()) {
            return new Outcome.Nothing();
        }
        try {
            return evaluateScript(count, magics.read(code), output);
        } catch (MagicException e) {
            return new Outcome.Failed(e.name(), e.message(), e.traceback());
        } catch (InterruptedException e) {
            return new Outcome.Failed("Interrupted", "the cell was interrupted", List.of("Interrupted"));
        } catch (RuntimeException | Error e) {
            Reply.Failed failed = Failures.reply(e);
            return new Outcome.Failed(failed.name(), failed.message(), failed.traceback());
        }
    }

    private Outcome evaluateScript(int count, Script script, CellOutput output)
            throws MagicException, InterruptedException {
        long start = System.nanoTime();
        if (!script.commands().isEmpty()) {
            command(count, script, output);
        }
        Outcome outcome = script.java().isBlank()
                ? new Outcome.Nothing()
                : engine.join().eval(count, script.java(), () -> console.enter(output));
        if (Magics.times(script)) {
            output.write(CellOutput.STDOUT, time(System.nanoTime() - start));
        }
        return outcome;
    }

    private static String time(long nanos) {
        return nanos < 1_000_000_000
                ? String.format(Locale.ROOT, "Time: %.3f ms%n", nanos / 1e6)
                : String.format(Locale.ROOT, "Time: %.3f s%n", nanos / 1e9);
    }

    private void command(int count, Script script, CellOutput output) throws MagicException, InterruptedException {
        CellHost host = new CellHost(count, output);
        commanding(Thread.currentThread());
        try {
            for (Script.Command command : script.commands()) {
                magics.run(host, command);
            }
        } finally {
            commanding(null);
        }
    }

    private synchronized void commanding(@Nullable Thread thread) {
        commanding = thread;
        if (thread == null) {
            boolean _ = Thread.interrupted(); // an interrupt that came too late is not for the Java below
        }
    }

    synchronized void interrupt() {
        if (engine.isDone() && !engine.isCompletedExceptionally()) {
            engine.join().interrupt();
        }
        if (commanding != null) {
            commanding.interrupt();
        }
    }

    /// What the commands of one cell may do.
    private final class CellHost implements Host {
        private final int count;
        private final CellOutput output;

        CellHost(int count, CellOutput output) {
            this.count = count;
            this.output = output;
        }

        @Override
        public void print(String text) {
            output.write(CellOutput.STDOUT, text);
        }

        @Override
        public void printError(String text) {
            output.write(CellOutput.STDERR, text);
        }

        @Override
        public void show(Map<String, String> mime) {
            output.publish(new Event.Display(Bundle.of(mime), UUID.randomUUID().toString()));
        }

        @Override
        public void addToClassPath(List<Path> entries) {
            engine.join().addToClassPath(entries);
        }

        @Override
        public void run(String code) throws MagicException {
            if (engine.join().eval(count, code, () -> console.enter(output))
                    instanceof Outcome.Failed(String name, String message, List<String> traceback)) {
                throw new MagicException(name, message, traceback);
            }
        }
    }
}
