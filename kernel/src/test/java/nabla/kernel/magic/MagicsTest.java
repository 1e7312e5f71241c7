package nabla.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.kernel.engine.Engine;
import nabla.kernel.engine.Engine.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagicsTest {
    /// Remembers what it is asked to do; code that says "fail" fails.
    private static final class Recorder implements Engine {
        final List<String> cells = new ArrayList<>();
        final List<Path> classPath = new ArrayList<>();

        @Override
        public Outcome eval(int count, String code) {
            cells.add(code);
            return code.contains("fail")
                    ? new Outcome.Failed("Error", "failed", List.of())
                    : new Outcome.Value(code.strip());
        }

        @Override
        public Completion complete(String code, int cursor) {
            return new Completion(0, 0, List.of());
        }

        @Override
        public Map<String, String> inspect(String code, int cursor, int detail) {
            return Map.of();
        }

        @Override
        public Completeness isComplete(String code) {
            return new Completeness("complete", "");
        }

        @Override
        public void interrupt() {}

        @Override
        public void addToClassPath(List<Path> entries) {
            classPath.addAll(entries);
        }

        @Override
        public ClassLoader loader() {
            return ClassLoader.getPlatformClassLoader();
        }

        @Override
        public void close() {}
    }

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

    private final Recorder engine = new Recorder();
    private final Named dependencies = new Named();
    private final Magics magics = new Magics(engine, dependencies);
    private final PrintStream terminal = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(terminal);
    }

    private Outcome eval(int count, String code) {
        return magics.eval(count, code, () -> {});
    }

    private static String failure(Outcome outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).message();
    }

    @Test
    void theLastPieceOfJavaGivesTheValue() {
        assertEquals(new Outcome.Value("1 + 1"), eval(1, "%maven a:b:1\n1 + 1"));
        assertEquals(List.of(Path.of("a-b-1.jar")), engine.classPath);
    }

    @Test
    void aFailureEndsTheCell() {
        assertEquals("failed", failure(eval(1, "fail();\n%maven a:b:1\n1 + 1")));
        assertEquals(List.of(), engine.classPath);
    }

    @Test
    void timeIsSaidAfterTheValueIsThere() {
        assertEquals(new Outcome.Value("f()"), eval(1, "%time f()"));
        assertTrue(printed.toString(StandardCharsets.UTF_8).matches("(?s)Time: [0-9.]+ (µs|ms|s)\\R"));
    }

    @Test
    void anUnknownMagicOffersTheNearestOne() {
        assertEquals(
                "there is no magic %mavn. Did you mean %maven? %help lists them all.", failure(eval(1, "%mavn a")));
        assertEquals("there is no magic %%qqqqq. %help lists them all.", failure(eval(1, "%%qqqqq\nx")));
    }

    @Test
    void jarsAreFoundByPattern(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Path jar = Files.createFile(folder.resolve("sub/a.jar"));
        Files.createFile(folder.resolve("sub/readme.txt"));
        eval(1, "%jars " + folder + "/**.jar");
        assertEquals(List.of(jar), engine.classPath);
        assertTrue(failure(eval(1, "%jars " + folder + "/*.zip")).startsWith("nothing matches"));
    }

    @Test
    void aPomsDependenciesAndRepositoriesAreTaken() {
        eval(1, """
                %%loadFromPOM
                <properties><v>2.0</v></properties>
                <repository><id>own</id><url>file:///repo</url></repository>
                <dependency><groupId>g</groupId><artifactId>a</artifactId><version>${v}</version></dependency>
                <dependency><groupId>g</groupId><artifactId>t</artifactId><version>1</version><scope>test</scope></dependency>
                """);
        assertEquals(List.of(Path.of("g-a-2.0.jar")), engine.classPath);
        assertEquals(List.of("own file:///repo"), dependencies.repositories);
        assertTrue(failure(eval(2, "%%loadFromPOM\n<dependency>")).startsWith("this is not the XML of a pom"));
        assertTrue(failure(eval(3, "%%loadFromPOM\n<dependency><groupId>g</groupId></dependency>"))
                .startsWith("a dependency needs groupId, artifactId and version"));
    }

    @Test
    void aNotebookIsLoadedCellByCell(@TempDir Path folder) throws IOException {
        Path notebook = Files.writeString(folder.resolve("a.ipynb"), """
                {"cells": [{"cell_type": "code", "source": ["int a;\\n", "int b;"]},
                           {"cell_type": "markdown", "source": "text"},
                           {"cell_type": "code", "source": "int c;"}]}""");
        eval(1, "%load " + notebook);
        assertEquals(List.of("int a;\nint b;", "int c;"), engine.cells);
        assertTrue(failure(eval(2, "%load nowhere.java")).startsWith("cannot read"));
    }

    @Test
    void aShellPrintsAndItsStatusCounts() {
        assertInstanceOf(Outcome.Nothing.class, eval(1, "%%sh one two\necho $2 $((6*7))"));
        assertEquals("two 42\n", printed.toString(StandardCharsets.UTF_8));
        assertEquals("sh ended with status 3", failure(eval(2, "%%sh\nexit 3")));
    }

    @Test
    void helpNamesEveryMagic() {
        eval(1, "%help");
        for (String name : List.of("%maven", "%jars", "%classpath", "%load", "%time", "%%time", "%%bash", "%%html")) {
            assertTrue(printed.toString(StandardCharsets.UTF_8).contains(name), name);
        }
    }

    @Test
    void wrongCoordinatesAreExplained() {
        var real = new Magics(engine);
        assertTrue(failure(real.eval(1, "%maven commons-math", () -> {}))
                .contains("is not of the form GROUP:ARTIFACT:VERSION"));
    }
}
