package nabla.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every lesson runs from top to bottom, as `./nabla run` runs it: in a Java process of its own, without Python.
/// In the short form unless `-Dquick=false` is set.
class LessonsTest {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Path KERNEL = Clone.ROOT.resolve("kernel/target/nabla-kernel.jar");
    private static final Path OUT = Clone.ROOT.resolve("notebooks/target/lessons");

    @TestFactory
    Stream<DynamicTest> everyLessonRunsFromTopToBottom() {
        return Clone.lessons().stream()
                .map(lesson -> DynamicTest.dynamicTest(lesson.getFileName().toString(), () -> run(lesson)));
    }

    private static void run(Path lesson) throws InterruptedException {
        assertTrue(
                Files.exists(KERNEL),
                KERNEL + " is not built: run 'mvn verify' ('mvn test' makes no jars) or ./nabla test");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", KERNEL.toString(), "run"));
        command.addAll(List.of("--class-path", coursePath(), "--out", OUT.toString()));
        boolean full = "false".equals(System.getProperty("quick"));
        if (!full) {
            command.addAll(List.of("-p", "quick=true"));
        }
        command.add(lesson.toString());
        Finished finished = Finished.run(LIMIT, command);
        assertEquals(0, finished.status(), finished::output);
        StatedNumbers.check(Document.read(OUT.resolve(lesson.getFileName())), full);
    }

    /// What this test was started with, without its own classes, the kernel and its libraries: a lesson must not need
    /// them.
    private static String coursePath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !Path.of(entry).startsWith(Clone.ROOT.resolve("notebooks")))
                .filter(entry -> !Path.of(entry).startsWith(Clone.ROOT.resolve("kernel")))
                .filter(entry ->
                        !Path.of(entry).getFileName().toString().matches("(jeromq|picocli|commonmark|katex).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
