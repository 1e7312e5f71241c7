package nabla.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Notes for whoever looks for a fault, in a file; without one they are dropped. Standard error is the user's alone.
final class Log implements Consumer<String> {
    private final @Nullable Path file;

    private Log(@Nullable Path file) {
        this.file = file;
    }

    /// A log at the end of a file, or none.
    static Log to(@Nullable String file) {
        return new Log(file == null || file.isEmpty() ? null : Path.of(file));
    }

    @Override
    public synchronized void accept(String message) {
        if (file == null) {
            return;
        }
        try {
            String line = Instant.now() + " " + message + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException _) {
            // There is no better place to say so, and the kernel does not need the log.
        }
    }
}
