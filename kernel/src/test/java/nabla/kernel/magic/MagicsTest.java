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
    /// Names jars without looking for them.
    private static final class Named extends Dependencies {
        final List<String> repositories = new ArrayList<>();

        @Override
        void addRepository(String name, String url) {
            repositories.add(name + " " + url);
        }

        @Override
        List<Path> resolve(List<String> coordinates) {
            return coordinates.stream()
                    .map(each -> Path.of(each.replace(':', '-') + ".jar"))
                    .toList();
        }
    }

    private final Named dependencies = new Named();
    private final Magics magics = new Magics(dependencies);
    private final RecordingHost host = new RecordingHost();

    /// Keeps what commands do.
    private static final class RecordingHost implements Host {
        final List<Object> done = new ArrayList<>();

        @SuppressWarnings("JdkObsolete") // a shell's two outputs are copied by two threads
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

    @Test
    void librariesAreResolvedTogether() throws Exception {
        run("%maven a:b:1 c:d:2\n%addMavenDependency e:f:3");
        assertEquals(
                List.of(List.of(Path.of("a-b-1.jar"), Path.of("c-d-2.jar")), List.of(Path.of("e-f-3.jar"))), host.done);
        assertTrue(failure("%maven").contains("%maven org.apache.commons:commons-math3:3.6.1"));
    }

    @Test
    void aDepsLineIsADependencyAndStaysAComment() throws Exception {
        String code = "//DEPS org.example:lib:1.0\nint a;";
        assertEquals(code, magics.read(code).java());
        run(code);
        assertEquals(List.of(List.of(Path.of("org.example-lib-1.0.jar"))), host.done);
    }

    @Test
    void aPomsDependenciesAndRepositoriesAreTaken() throws Exception {
        run("""
                %%loadFromPOM
                <properties><v>2.0</v></properties>
                <repository><id>own</id><url>file:///repo</url></repository>
                <dependency><groupId>g</groupId><artifactId>a</artifactId><version>${v}</version></dependency>
                <dependency>
                  <groupId>g</groupId><artifactId>t</artifactId><version>1</version><scope>test</scope>
                </dependency>
                """);
        assertEquals(List.of(List.of(Path.of("g-a-2.0.jar"))), host.done);
        assertEquals(List.of("own file:///repo"), dependencies.repositories);
        assertTrue(failure("%%loadFromPOM\n<dependency>").startsWith("this is not the XML of a pom"));
        assertTrue(failure("%%loadFromPOM\n<dependency><groupId>g</groupId></dependency>")
                .startsWith("a dependency needs groupId, artifactId and version"));
    }

    @Test
    void aNotebookIsLoadedCellByCell(@TempDir Path folder) throws Exception {
        Path notebook = Files.writeString(folder.resolve("a.ipynb"), """
                {"cells": [{"cell_type": "code", "source": ["int a;\\n", "int b;"]},
                           {"cell_type": "markdown", "source": "text"},
                           {"cell_type": "code", "source": "int c;"}]}""");
        run("%load " + notebook);
        assertEquals(List.of("int a;\nint b;", "int c;"), host.done);
    }

    @Test
    void wrongCoordinatesAreExplained() {
        Magics real = new Magics();
        Command command = real.read("%maven commons-math").commands().getFirst();
        var error = assertThrows(MagicException.class, () -> real.run(host, command));
        assertTrue(error.message().contains("is not of the form GROUP:ARTIFACT:VERSION"), error.message());
    }

    @Test
    void blankingKeepsEveryPosition() {
        assertEquals("      f(x)", Magics.blanked("%time f(x)"));
        assertEquals("int a;\n           \na.", Magics.blanked("int a;\n%jars *.jar\na."));
        assertEquals("      \n  ", Magics.blanked("%%bash\nls"));
    }
}
