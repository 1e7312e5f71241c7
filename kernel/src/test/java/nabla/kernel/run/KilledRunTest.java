package nabla.kernel.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KilledRunTest {
    /// The process to kill: its kernel says when it is in the cell that never ends.
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) {
            Session.Starter starter =
                    (out, _) -> new ScriptedSession(out).doing("stuck", () -> System.out.println("stuck now"));
            System.exit(new CommandLine(new RunCommand(starter, System.out, false)).execute(arguments));
        }
    }

    @Test
    void aKilledRunLeavesTheOriginalAndNothingElse(@TempDir Path folder) throws Exception {
        Path notebook = Files.writeString(
                folder.resolve("a.ipynb"), Notebooks.of("x", "stuck").write());
        String before = Files.readString(notebook);
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        Victim.class.getName(),
                        "--inplace",
                        "--out",
                        out.toString(),
                        notebook.toString()))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader printed = process.inputReader(StandardCharsets.UTF_8)) {
            String line = printed.readLine();
            while (line != null && !line.equals("stuck now")) {
                line = printed.readLine();
            }
            assertEquals("stuck now", line);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertEquals(before, Files.readString(notebook));
        assertFalse(Files.exists(out));
    }
}
