package nabla.kernel.run;

import java.nio.file.Path;
import java.util.List;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Outbox;

/// A kernel without sockets, as the runner sees it. What it has to say goes to the `Outbox` it was started with.
public interface Session extends AutoCloseable {
    /// Answers a request. An `Execute` may take long; an `Interrupt` may come meanwhile from another thread.
    void handle(Incoming in);

    @Override
    void close();

    /// Starts kernels.
    @FunctionalInterface
    interface Starter {
        /// Starts a kernel whose user code sees the jars and class folders given.
        Session start(Outbox out, List<Path> classPath);
    }
}
