package nabla.kernel.engine;

import java.lang.invoke.MethodHandle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nabla.kernel.engine.Engine.Outcome;
import org.jspecify.annotations.Nullable;

/// One cell being compiled and run, and how it is interrupted:
///
/// 1. The polls in user code throw, and `Thread.interrupt` ends waiting.
/// 2. After 300 ms an error is thrown in the thread wherever it is, which ends loops in libraries.
/// 3. What waits for a monitor, in a socket or in native code can't be stopped: after 900 ms the cell ends saying so.
/// Its
///    thread dies at its next poll.
final class Run {
    private static final long GRACE_MILLIS = 300;
    private static final long STOP_EVERY_MILLIS = 50;
    private static final int STOPS = 12;
    private static final int RESERVED_BYTES = 4 << 20;

    /// Memory to be had for the message when the heap is full.
    private static byte @Nullable [] reserve;

    private final Trace trace;
    private final CountDownLatch done = new CountDownLatch(1);
    private @Nullable Thread thread;
    private @Nullable Outcome outcome;
    private boolean asked;
    private boolean abandoned;
    private long firstChild;

    Run(Trace trace) {
        this.trace = trace;
    }

    /// Whether the cell was interrupted; checked between compiling and running.
    synchronized boolean isAsked() {
        return asked;
    }

    synchronized boolean isAbandoned() {
        return abandoned;
    }

    synchronized void interrupt() {
        if (asked || outcome != null) return;
        asked = true;
        if (thread != null) stop();
    }

    Outcome await() {
        boolean flag = false;
        try {
            while (true) {
                try {
                    done.await();
                    synchronized (this) {
                        if (outcome == null) throw new IllegalStateException("the cell ended without an outcome");
                        return outcome;
                    }
                } catch (InterruptedException _) {
                    flag = true;
                    interrupt();
                }
            }
        } finally {
            if (flag) Thread.currentThread().interrupt();
        }
    }

    /// Runs the cell on this thread.
    void execute(Runnable entering, MethodHandle body, boolean showsValue) {
        Outcome result;
        try {
            entering.run();
            begin();
            Object value = body.invoke();
            result = showsValue ? new Outcome.Value(value) : new Outcome.Nothing();
        } catch (Throwable e) {
            reserve = null;
            result = failure(e);
        }
        while (!finished(result)) Thread.onSpinWait();
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
        firstChild = new Thread().threadId();
        if (reserve == null) reserve = new byte[RESERVED_BYTES];
        if (asked) stop();
    }

    private Outcome failure(Throwable thrown) {
        for (int attempt = 0; ; attempt++) {
            try {
                return isAsked() ? trace.interrupted(thrown) : trace.failed(thrown);
            } catch (Interruption e) { // thrown from outside while the message was made
                if (attempt > STOPS) throw e;
            }
        }
    }

    private boolean finished(Outcome result) {
        try {
            end(result);
            return true;
        } catch (Interruption _) {
            return false; // thrown from outside a moment too late
        }
    }

    private synchronized void end(Outcome result) {
        thread = null;
        Thread.interrupted();
        if (outcome == null) {
            Polls.release();
            outcome = result;
        }
        done.countDown();
    }

    private void stop() {
        Thread target = thread;
        if (target == null) return;
        Polls.stop(target, firstChild);
        target.interrupt();
        Thread.ofPlatform().name("interrupt").daemon().start(this::escalate);
    }

    private void escalate() {
        try {
            long start = System.nanoTime();
            Jvmti jvmti = Jvmti.get();
            long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (done.await(Math.max(0, GRACE_MILLIS - spent), TimeUnit.MILLISECONDS)) return;
            for (int i = 0; i < STOPS; i++) {
                if (jvmti != null) throwInto(jvmti);
                if (done.await(STOP_EVERY_MILLIS, TimeUnit.MILLISECONDS)) return;
            }
            abandon();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void throwInto(Jvmti jvmti) {
        Thread target = thread;
        if (target == null || outcome != null) return;
        Interruption error = new Interruption();
        error.setStackTrace(target.getStackTrace());
        jvmti.stop(target, error);
    }

    private synchronized void abandon() {
        Thread left = thread;
        if (left == null || outcome != null) return;
        abandoned = true;
        outcome = trace.unstoppable(left);
        Polls.release();
        Polls.condemn(left);
        done.countDown();
    }
}
