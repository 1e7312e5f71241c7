package nabla.kernel;

import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Outbox;

/// A kernel whose cells have their own text as their value, for tests of other packages.
public final class Echo implements AutoCloseable {
    private final Kernel kernel;

    public Echo(Outbox out) {
        kernel = new Kernel(ScriptedEngine::new, out, () -> {});
    }

    public void handle(Incoming in) {
        kernel.handle(in);
    }

    @Override
    public void close() {
        kernel.close();
    }
}
