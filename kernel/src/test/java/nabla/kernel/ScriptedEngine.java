package nabla.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import nabla.kernel.engine.Engine;
import org.jspecify.annotations.Nullable;

/// An engine whose cells are what a test says they are.
final class ScriptedEngine implements Engine {
    /// What a cell does.
    @FunctionalInterface
    interface Act {
        @Nullable Object run() throws InterruptedException;
    }

    private final Map<String, Act> acts = new ConcurrentHashMap<>();
    private volatile @Nullable Thread running;

    ScriptedEngine on(String code, Act act) {
        acts.put(code, act);
        return this;
    }

    /// A cell that says when it runs and waits until it is interrupted.
    ScriptedEngine waiting(String code, CountDownLatch started) {
        return on(code, () -> {
            started.countDown();
            new CountDownLatch(1).await();
            return null;
        });
    }

    @Override
    public Outcome eval(int count, String code) {
        running = Thread.currentThread();
        try {
            Object value = acts.getOrDefault(code, () -> code).run();
            return value instanceof Outcome outcome ? outcome : new Outcome.Value(value);
        } catch (InterruptedException e) {
            return failed("java.lang.InterruptedException");
        } finally {
            running = null;
        }
    }

    static Outcome.Failed failed(String name) {
        return new Outcome.Failed(name, "why", List.of(name + ": why"));
    }

    @Override
    public Completion complete(String code, int cursor) {
        return new Completion(cursor - 1, cursor, List.of(new Candidate("x" + cursor, "variable", "int")));
    }

    @Override
    public Map<String, String> inspect(String code, int cursor, int detail) {
        return code.startsWith("unknown") ? Map.of() : Map.of("text/plain", code.substring(0, cursor) + " " + detail);
    }

    @Override
    public Completeness isComplete(String code) {
        return new Completeness("incomplete", "    ");
    }

    @Override
    public void interrupt() {
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public void addToClassPath(List<Path> entries) {}

    @Override
    public ClassLoader loader() {
        return getClass().getClassLoader();
    }

    @Override
    public void close() {}
}
