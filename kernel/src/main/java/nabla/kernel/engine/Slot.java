package nabla.kernel.engine;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Where the callers of a method find its newest version.
///
/// A method of a cell is compiled to a stub that jumps through its slot to the body. Declaring the method again with
/// the same signature moves the slot, so that every older caller runs the new body; the JVM inlines through it.
final class Slot {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final int id = NEXT.incrementAndGet();
    private final String descriptor;
    private @Nullable MutableCallSite site;

    Slot(String descriptor) {
        this.descriptor = descriptor;
    }

    int id() {
        return id;
    }

    synchronized CallSite site() {
        if (site == null) throw new IllegalStateException("the method " + descriptor + " has no body yet");
        return site;
    }

    /// Makes all callers run this body from now on.
    synchronized void point(Class<?> owner, String name, MethodType type) throws ReflectiveOperationException {
        MethodHandle body = MethodHandles.publicLookup().findStatic(owner, name, type);
        if (site == null) {
            site = new MutableCallSite(body);
            return;
        }
        site.setTarget(body);
        MutableCallSite.syncAll(new MutableCallSite[] {site});
    }

    /// The method that runs a cell.
    static MethodHandle run(Class<?> holder) throws ReflectiveOperationException {
        return MethodHandles.publicLookup().findStatic(holder, Assembly.RUN, MethodType.methodType(Object.class));
    }
}
