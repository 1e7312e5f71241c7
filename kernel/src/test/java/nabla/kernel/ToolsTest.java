package nabla.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.run.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<Path> classPath = new ArrayList<>();

    @Test
    void aMistypedCommandIsAnsweredWithTheRightOnes() {
        assertEquals(2, run("rn", "a.ipynb"));
        assertTrue(text().contains("Commands: run, install, uninstall"), text());
        assertEquals(2, run("instal"));
        assertTrue(text().contains("install"), text());
    }

    @Test
    void everyCommandHasHelp() {
        assertEquals(0, run("--help"));
        for (String command : List.of("run", "install", "uninstall")) {
            assertEquals(0, run(command, "--help"));
            assertTrue(text().contains("nabla-kernel.jar " + command), text());
        }
    }

    @Test
    void aClassPathInAFileIsReadByTheToolItself(@TempDir Path folder) throws Exception {
        Path list = Files.writeString(folder.resolve("course"), folder.toString());
        Path notebook = Files.writeString(
                folder.resolve("a.ipynb"), "{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":{},\"cells\":[]}");
        String out = folder.resolve("out").toString();
        assertEquals(0, run("run", "--class-path", "@" + list, "--out", out, notebook.toString()), this::text);
        assertEquals(List.of(folder.toAbsolutePath()), classPath);
    }

    private int run(String... arguments) {
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Session.Starter starter = (_, entries) -> {
            classPath.addAll(entries);
            return new Session() {
                @Override
                public void handle(Incoming in) {}

                @Override
                public void close() {}
            };
        };
        return Tools.run(starter, out, out, arguments);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
