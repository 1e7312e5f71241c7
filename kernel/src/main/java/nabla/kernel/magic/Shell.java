package nabla.kernel.magic;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Runs a cell in a shell; what it prints is the cell's output.
final class Shell {
    private Shell() {}

    /// Runs the text and returns the exit status. An interrupt ends the shell and its children.
    static int run(String shell, List<String> arguments, String text) {
        List<String> command = new ArrayList<>(List.of(shell, "-s"));
        command.addAll(arguments);
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new MagicException("cannot start " + shell + "; is it installed? " + e.getMessage(), e);
        }
        Thread errors = Thread.startVirtualThread(() -> copy(process.getErrorStream(), System.err));
        Thread input = Thread.startVirtualThread(() -> write(process, text));
        try {
            copy(process.getInputStream(), System.out);
            int status = process.waitFor();
            errors.join();
            input.join();
            return status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MagicException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void write(Process process, String text) {
        try (var out = process.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // The shell ended before it read everything; its status says more.
        }
    }

    private static void copy(InputStream in, PrintStream out) {
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what the shell prints", e);
        }
    }
}
