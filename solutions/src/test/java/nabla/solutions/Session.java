package nabla.solutions;

import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nabla.display.Display;
import nabla.display.Terminal;
import nabla.kernel.engine.Engine;
import nabla.kernel.engine.Engine.Outcome;

/// A notebook's session on the kernel's own engine: cells run one after the other, as a learner runs them.
final class Session implements AutoCloseable {
    private final Engine engine = Engine.ofJava();
    private int count;

    /// How a cell ended: with its value as text, or with what went wrong.
    record Ran(boolean failed, String text) {}

    /// A session with the course on its class path, and a screen that shows nothing.
    Session() {
        Display.use(new Terminal(new PrintStream(OutputStream.nullOutputStream())));
        List<Path> course = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!Path.of(entry)
                    .startsWith(Path.of("..", "kernel").toAbsolutePath().normalize())) {
                course.add(Path.of(entry));
            }
        }
        engine.addToClassPath(course);
    }

    /// Runs a cell.
    Ran run(String code) {
        count++;
        return switch (engine.eval(count, code)) {
            case Outcome.Value(var value) -> new Ran(false, String.valueOf(value));
            case Outcome.Nothing() -> new Ran(false, "");
            case Outcome.Failed(var name, var message, var trace) ->
                new Ran(true, name + ": " + message + "\n" + String.join("\n", trace));
        };
    }

    @Override
    public void close() {
        engine.close();
    }
}
