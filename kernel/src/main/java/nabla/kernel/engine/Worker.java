package nabla.kernel.engine;

import java.lang.invoke.MethodHandle;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import nabla.kernel.engine.Engine.Outcome;
import org.jspecify.annotations.Nullable;

/// The thread that runs cells: one for all, so that what libraries keep per thread is still there in the next cell.
/// Only when it can't be stopped it is left behind, and the next cell gets another.
final class Worker {
    private final ClassLoader loader;
    private final Trace trace;
    private @Nullable Run current;
    private @Nullable Lane lane;

    Worker(ClassLoader loader, Trace trace) {
        this.loader = loader;
        this.trace = trace;
    }

    /// A cell begins; from now on it can be interrupted.
    synchronized Run begin() {
        current = new Run(trace);
        return current;
    }

    /// Runs the compiled cell on the worker's thread and waits for its end.
    Outcome run(Run run, Runnable entering, MethodHandle body, boolean showsValue) {
        Lane mine;
        synchronized (this) {
            if (lane == null || lane.abandoned) lane = new Lane(loader);
            mine = lane;
        }
        mine.tasks.add(() -> run.execute(entering, body, showsValue));
        Outcome outcome = run.await();
        if (run.isAbandoned()) mine.abandoned = true;
        return outcome;
    }

    synchronized void end() {
        current = null;
    }

    synchronized void interrupt() {
        if (current != null) current.interrupt();
    }

    synchronized void close() {
        if (current != null) current.interrupt();
        if (lane != null) lane.close();
    }

    /// A thread and what it has to do.
    private static final class Lane {
        private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        private final Thread thread;
        private volatile boolean abandoned;
        private volatile boolean closed;

        Lane(ClassLoader loader) {
            thread = Thread.ofPlatform()
                    .name("cell")
                    .daemon()
                    .inheritInheritableThreadLocals(false)
                    .unstarted(this::work);
            thread.setContextClassLoader(loader);
            thread.start();
        }

        private void work() {
            while (!closed && !abandoned) {
                try {
                    tasks.take().run();
                } catch (InterruptedException | Interruption _) {
                    // meant for the cell that has just ended
                }
            }
        }

        void close() {
            closed = true;
            tasks.add(() -> {});
        }
    }
}
