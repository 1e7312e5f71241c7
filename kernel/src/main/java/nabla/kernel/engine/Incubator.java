package nabla.kernel.engine;

import java.lang.module.FindException;
import jdk.internal.module.Modules;

/// The Vector API, loaded when user code first needs it.
///
/// Started with `--add-modules jdk.incubator.vector` the JVM would not use the archived module graph, and start-up
/// would take twice as long. `Modules.loadModule` is the JDK's own way to add a module later; it needs
/// `Add-Exports: java.base/jdk.internal.module`. Without that, code that can do without the module runs as before.
final class Incubator {
    static final String MODULE = "jdk.incubator.vector";

    private Incubator() {}

    /// Makes the module visible to every loader; does nothing if it is already.
    ///
    /// @return whether the module is there now
    static boolean load() {
        try {
            Modules.loadModule(MODULE);
            return true;
        } catch (FindException | IllegalAccessError _) {
            return false; // a JDK without the module, or a JVM started without the export
        }
    }
}
