package nabla.notebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that has come to its end: its exit status, and all that it wrote.
record Finished(int status, String output) {
    /// Runs a program; one that takes longer than the limit is ended, and is an error.
    static Finished run(Duration limit, List<String> command) throws InterruptedException {
        try {
            Path log = Files.createTempFile("nabla-test", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.destroy(); // not by force: it has children to end
                process.waitFor();
            }
            String output = Files.readString(log);
            Files.delete(log);
            if (!ended) {
                throw new IllegalStateException(command + " did not end within " + limit + ":\n" + output);
            }
            return new Finished(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        }
    }
}
