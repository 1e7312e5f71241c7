package nabla.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.kernel.magic.Script.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagicsTest {
    private final Magics magics = new Magics();
    private final RecordingHost host = new RecordingHost();

    /// Keeps what commands do.
    private static final class RecordingHost implements Host {
        final List<Object> done = new ArrayList<>();
        final StringBuffer output = new StringBuffer();

        @Override
        public void print(String text) {
            output.append(text);
        }

        @Override
        public void printError(String text) {
            output.append("error: ").append(text);
        }

        @Override
        public void show(Map<String, String> mime) {
            done.add(mime);
        }

        @Override
        public void addToClassPath(List<Path> entries) {
            done.add(entries);
        }

        @Override
        public void run(String code) {
            done.add(code);
        }
    }

    private void run(String code) throws Exception {
        for (Command command : magics.read(code).commands()) {
            magics.run(host, command);
        }
    }

    private String failure(String code) {
        return assertThrows(MagicException.class, () -> run(code)).message();
    }

    @Test
    void linesKeepTheirNumbers() {
        Script script = magics.read("int a = 1;\n%jars a.jar b.jar\nint b = 2;");
        assertEquals("int a = 1;\n\nint b = 2;", script.java());
        assertEquals(List.of(new Command(2, "%jars", "a.jar b.jar", "")), script.commands());
    }

    @Test
    void whatIsTimedKeepsItsColumn() {
        Script script = magics.read("%time f(x);");
        assertEquals("      f(x);", script.java());
        assertTrue(Magics.times(script));
    }

    @Test
    void aCellCommandTakesTheRest() {
        Script script = magics.read("\n%%html\n<b>\n%x");
        assertEquals(List.of(new Command(2, "%%html", "", "<b>\n%x")), script.commands());
        assertTrue(script.java().isBlank());
    }

    @Test
    void theRemainderOperatorIsNoCommand() {
        for (String code : List.of(
                "int c = a\n%b;",
                "f(a,\n%b)",
                "String s = \"\"\"\n%time\n\"\"\";",
                "/* x;\n%time\n*/",
                "a\n  %b",
                "var s = \"{\" // ;\n%time",
                "System.out.printf(\"%d\", 5);")) {
            assertEquals(new Script(List.of(), code), magics.read(code), code);
        }
    }

    @Test
    void aCommandMayFollowACompleteStatement() {
        assertEquals(1, magics.read("char c = '\"';\n%time").commands().size());
        assertEquals(1, magics.read("class A {\n}\n  %time").commands().size());
    }

    @Test
    void anUnknownCommandIsNamedWithTheNearestOne() {
        assertEquals("line 1: there is no command %tiem. Did you mean %time? %help lists all.", failure("%tiem"));
        assertEquals("line 1: there is no command %xyzzy. %help lists all.", failure("%xyzzy"));
    }

    @Test
    void textIsShownInItsType() throws Exception {
        run("%%markdown\n*a*");
        assertEquals(List.of(Map.of("text/markdown", "*a*", "text/plain", "*a*")), host.done);
    }

    @Test
    void jarsAreFoundByPattern(@TempDir Path folder) throws Exception {
        Path b = Files.createFile(folder.resolve("b.jar"));
        Path a = Files.createFile(folder.resolve("a.jar"));
        Files.createFile(folder.resolve("c.txt"));
        run("%jars " + folder + "/*.jar");
        run("%classpath " + folder);
        assertEquals(List.of(List.of(a, b), List.of(folder)), host.done);
        assertTrue(failure("%jars " + folder + "/none.jar").startsWith("%jars: there is no " + folder));
        assertTrue(failure("%jars").startsWith("%jars needs files"));
    }

    @Test
    void aFileIsRun(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("x.java"), "int x = 5;");
        run("%load " + file);
        assertEquals(List.of("int x = 5;"), host.done);
        assertTrue(failure("%load " + folder.resolve("y")).startsWith("%load: " + folder));
    }

    @Test
    void aScriptPrintsAndItsStatusCounts() throws Exception {
        run("%%sh\necho hello");
        assertEquals("hello\n", host.output.toString());
        assertEquals("%%sh: the script ended with status 3", failure("%%sh\nexit 3"));
    }

    @Test
    void anInterruptEndsAScript() throws Exception {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> run("%%sh\nsleep 1000"));
    }

    @Test
    void helpNamesEveryCommand() throws Exception {
        run("%help");
        assertTrue(host.output.toString().contains("%%bash"), host.output.toString());
    }
}
