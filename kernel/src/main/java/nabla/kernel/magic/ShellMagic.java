package nabla.kernel.magic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import nabla.kernel.magic.Script.Command;

/// `%%bash` and `%%sh`: the cell as a shell script. Its output appears as it comes; an interrupt ends it.
final class ShellMagic {
    private ShellMagic() {}

    static void run(Host host, Command command) throws MagicException, InterruptedException {
        String shell = command.name().substring(2);
        Process process = start(shell);
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write((command.body() + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) {
                // The script ended before it was read to its end.
            }
            Thread errors = Thread.ofVirtual().start(() -> copy(process.getErrorStream(), host::printError));
            Thread output = Thread.ofVirtual().start(() -> copy(process.getInputStream(), host::print));
            int status = process.waitFor();
            output.join();
            errors.join();
            if (status != 0) {
                throw new MagicException("%%" + shell + ": the script ended with status " + status);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static Process start(String shell) throws MagicException {
        try {
            return new ProcessBuilder(shell, "-s").start();
        } catch (IOException e) {
            throw new MagicException("%%" + shell + ": " + shell + " can't be started: " + e.getMessage());
        }
    }

    private static void copy(InputStream from, Consumer<String> to) {
        char[] buffer = new char[8192];
        try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                to.accept(new String(buffer, 0, n));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
