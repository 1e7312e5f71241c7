package nabla.kernel.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Consumer;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/// Runs JShell's classes in the user's loader, on the calling thread, and keeps values and exceptions as objects.
final class UserControl extends DirectExecutionControl {
    private final UserLoader loader;
    private Consumer<String> seen = _ -> {};
    private @Nullable Object value;
    private @Nullable Throwable thrown;

    UserControl(UserLoader loader) {
        super(new Loading(loader));
        this.loader = loader;
    }

    /// Forgets the last run.
    ///
    /// @param classes is told the name of each class that the next one runs
    void reset(Consumer<String> classes) {
        seen = classes;
        value = null;
        thrown = null;
    }

    @Nullable Object value() {
        return value;
    }

    @Nullable Throwable thrown() {
        return thrown;
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        for (ClassBytecodes each : classes) seen.accept(each.name());
        super.load(classes);
    }

    @Override
    protected String invoke(Method method) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            value = method.invoke(null);
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
            throw e;
        } finally {
            thread.setContextClassLoader(before);
        }
        return "";
    }

    ExecutionControlProvider provider() {
        ExecutionControl self = this;
        return new ExecutionControlProvider() {
            @Override
            public String name() {
                return "nabla";
            }

            @Override
            public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
                return self;
            }
        };
    }

    private record Loading(UserLoader loader) implements LoaderDelegate {
        @Override
        public void load(ClassBytecodes[] classes) {
            for (ClassBytecodes each : classes) loader.put(each.name(), each.bytecodes());
        }

        @Override
        public void classesRedefined(ClassBytecodes[] classes) {}

        @Override
        public void addToClasspath(String path) {}

        @Override
        public Class<?> findClass(String name) throws ClassNotFoundException {
            return loader.loadClass(name);
        }
    }
}
