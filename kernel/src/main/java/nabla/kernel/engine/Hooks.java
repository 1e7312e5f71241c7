package nabla.kernel.engine;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/// What woven code calls. The only class of the kernel, besides the display API, that user code is linked to.
@SuppressWarnings("DoNotCallSuggester") // the methods that always throw stand for methods that never return
public final class Hooks {
    private Hooks() {}

    /// Links a method's stub to the newest version of the method.
    public static CallSite slot(Lookup lookup, String name, MethodType type, int id) {
        if (lookup.lookupClass().getClassLoader() instanceof CellLoader loader)
            return loader.slot(id).site();
        throw new IllegalStateException(name + " is not a method of a cell");
    }

    /// Links a poll: nothing, until a cell is interrupted.
    public static CallSite poll(Lookup lookup, String name, MethodType type) {
        return Polls.site();
    }

    /// Stands for `System.exit` in user code.
    public static void exit(int status) {
        throw new ExitRequest("System.exit(" + status + ")");
    }

    /// Stands for `Runtime.exit` in user code.
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }

    /// Stands for `Runtime.halt` in user code.
    public static void halt(Runtime runtime, int status) {
        throw new ExitRequest("Runtime.halt(" + status + ")");
    }
}
