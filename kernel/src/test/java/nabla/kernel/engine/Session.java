package nabla.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import nabla.kernel.engine.Engine.Outcome;
import org.jspecify.annotations.Nullable;

/// A notebook in a test.
final class Session implements AutoCloseable {
    private final CellEngine engine = new CellEngine();
    private int count;
    private String printed = "";

    CellEngine engine() {
        return engine;
    }

    /// How many cells have run.
    int count() {
        return count;
    }

    /// Runs a cell.
    Outcome run(String code) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return engine.eval(++count, code);
        } finally {
            System.setOut(before);
            printed = out.toString(StandardCharsets.UTF_8);
        }
    }

    /// Runs cells and gives the value of the last.
    @Nullable Object value(String... cells) {
        Outcome last = new Outcome.Nothing();
        for (String cell : cells) {
            last = run(cell);
            if (last instanceof Outcome.Failed failed)
                throw new AssertionError(cell + "\n" + String.join("\n", failed.traceback()));
        }
        return last instanceof Outcome.Value value ? value.value() : null;
    }

    /// Runs a cell that must fail.
    Outcome.Failed failure(String cell) {
        return assertInstanceOf(Outcome.Failed.class, run(cell));
    }

    /// What the last cell printed, notes included.
    String printed() {
        return printed;
    }

    @Override
    public void close() {
        engine.close();
    }
}
