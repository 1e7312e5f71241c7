package nabla.djl;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/// Starts libtorch once, without a word on the screen and without the network.
final class Libtorch {
    private static final String NATIVES = "/native/lib/pytorch.properties"; // in the jar with the native libraries
    private static final String MACHINE = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    private static final String INSTEAD =
            ". Use the JVM backend, Jvm.backend(), which needs nothing but Java; every lesson runs on it";

    private static final int ERRORS_ONLY = 2;

    private static @Nullable Engine engine;
    private static @Nullable String problem;

    // A new thread of libtorch records every operation for derivatives until it is told not to.
    private static final ThreadLocal<Boolean> QUIET = ThreadLocal.withInitial(() -> {
        JniUtils.setGradMode(false);
        return true;
    });

    private Libtorch() {}

    /// Switches the recording for derivatives off in this thread, once.
    static void dontRecord() {
        QUIET.get();
    }

    static synchronized Engine engine() {
        if (engine == null && problem == null) {
            start();
        }
        if (engine == null) {
            throw new IllegalStateException(problem);
        }
        return engine;
    }

    private static void start() {
        if (System.getenv("DJL_OFFLINE") == null && System.getProperty("ai.djl.offline") == null) {
            System.setProperty("ai.djl.offline", "true"); // DJL would fetch what it does not find
        }
        if (System.getenv("PYTORCH_LIBRARY_PATH") == null && Libtorch.class.getResource(NATIVES) == null) {
            problem = "there is no libtorch for " + MACHINE
                    + " on the class path; it comes for Linux (x86-64, ARM), macOS (ARM)" + " and Windows (x86-64)"
                    + INSTEAD;
            return;
        }
        // DJL looks for its parts with the loader of the thread, which in a notebook need not be the one that has them.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Libtorch.class.getClassLoader());
        try {
            engine = Engine.getEngine("PyTorch");
            silence();
        } catch (RuntimeException | LinkageError e) {
            problem = problem(e);
            throw new IllegalStateException(problem, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /// Keeps libtorch from writing warnings to the standard error of the process, past all Java; DJL's own trainer
    /// makes it warn of an old call. Its errors become exceptions anyway. The environment variable
    /// TORCH_CPP_LOG_LEVEL has no effect here.
    @SuppressWarnings("restricted") // an int that libtorch exports by this name; where it does not, nothing happens
    private static void silence() {
        SymbolLookup.loaderLookup()
                .find("FLAGS_caffe2_log_level")
                .ifPresent(level -> level.reinterpret(Integer.BYTES).set(ValueLayout.JAVA_INT, 0, ERRORS_ONLY));
    }

    private static String problem(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String hint = root instanceof IOException
                ? " (it is unpacked into the folder .djl.ai of your home, 450 MB; the environment variable DJL_CACHE_DIR"
                        + " names another folder)"
                : "";
        return "libtorch does not start on " + MACHINE + ": " + root + hint + INSTEAD;
    }
}
