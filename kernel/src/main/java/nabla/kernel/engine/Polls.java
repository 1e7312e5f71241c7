package nabla.kernel.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/// Where loops and methods of user code look whether they should stop.
///
/// Each poll is an `invokedynamic` on one call site. Usually its target does nothing, and the JIT compiler removes it;
/// while something is to be stopped the target asks who is running. The plain alternative, reading a volatile field,
/// makes tight loops two to five times slower.
final class Polls {
    private static final MethodType TYPE = MethodType.methodType(void.class);
    private static final MethodHandle NOTHING = MethodHandles.empty(TYPE);
    private static final MethodHandle CHECK = check();
    private static final MutableCallSite SITE = new MutableCallSite(NOTHING);

    /// Threads of cells that were given up; they die at their next poll.
    private static final Set<Thread> CONDEMNED = Collections.newSetFromMap(new WeakHashMap<>());

    private static volatile @Nullable Thread target;
    private static volatile long firstChild;

    private Polls() {}

    private static MethodHandle check() {
        try {
            return MethodHandles.lookup().findStatic(Polls.class, "stopIfAsked", TYPE);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static MutableCallSite site() {
        return SITE;
    }

    /// Makes the polls of a thread, and of the threads started after `child`, throw until `release`.
    static synchronized void stop(Thread thread, long child) {
        firstChild = child;
        target = thread;
        point(CHECK);
    }

    static synchronized void release() {
        target = null;
        CONDEMNED.removeIf(thread -> !thread.isAlive());
        point(CONDEMNED.isEmpty() ? NOTHING : CHECK);
    }

    /// Makes a thread that could not be stopped die when it polls next.
    static synchronized void condemn(Thread thread) {
        CONDEMNED.add(thread);
        point(CHECK);
    }

    private static void point(MethodHandle next) {
        if (SITE.getTarget().equals(next)) return;
        SITE.setTarget(next);
        MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }

    @SuppressWarnings("UnusedMethod") // CHECK calls it
    private static void stopIfAsked() {
        Thread thread = Thread.currentThread();
        if (target != null && (thread.equals(target) || thread.threadId() >= firstChild || isPooled(thread)))
            throw new Interruption();
        synchronized (Polls.class) {
            if (CONDEMNED.contains(thread)) throw new Interruption();
        }
    }

    /// Threads of the common pool work for whoever asked last; that is nearly always the running cell.
    private static boolean isPooled(Thread thread) {
        return thread instanceof ForkJoinWorkerThread;
    }
}
