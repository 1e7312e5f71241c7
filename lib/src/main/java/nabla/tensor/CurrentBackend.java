package nabla.tensor;

import java.util.function.Supplier;

/// Holds which backend is current: one for the program, and for a scope within a thread another.
final class CurrentBackend {
    private static final ScopedValue<Backend> SCOPE = ScopedValue.newInstance();
    private static volatile Backend global = Jvm.backend();

    private CurrentBackend() {}

    static void use(Backend backend) {
        global = backend;
    }

    static <T> T with(Backend backend, Supplier<T> work) {
        return ScopedValue.where(SCOPE, backend).call(work::get);
    }

    static Backend get() {
        return SCOPE.isBound() ? SCOPE.get() : global;
    }
}
