package nabla.kernel.engine;

import java.lang.invoke.MethodHandle;
import nabla.kernel.engine.Engine.Outcome;
import org.jspecify.annotations.Nullable;

/// The thread that runs cells: one for all, so that what libraries keep per thread is still there in the next cell.
final class Worker {
    private final ClassLoader loader;
    private @Nullable Thread thread;

    Worker(ClassLoader loader) {
        this.loader = loader;
    }

    void begin() {}

    Outcome run(CellSource cell, MethodHandle run, boolean showsValue) {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        current.setContextClassLoader(loader);
        thread = current;
        try {
            Object value = run.invoke();
            return showsValue ? new Outcome.Value(value) : new Outcome.Nothing();
        } catch (Throwable e) {
            return Trace.failed(e, frame -> Trace.place(frame));
        } finally {
            thread = null;
            current.setContextClassLoader(before);
        }
    }

    void interrupt() {
        Thread running = thread;
        if (running != null) running.interrupt();
    }

    void close() {}
}
