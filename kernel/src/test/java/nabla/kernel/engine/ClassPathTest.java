package nabla.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;

/// Libraries that the user adds.
class ClassPathTest {
    @TempDir
    private Path folder;

    private final Session session = new Session();

    @AfterEach
    void close() {
        session.close();
    }

    private Path library(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        assertEquals(0, javac.run(null, null, null, "-d", classes.toString(), file.toString()));
        return classes;
    }

    @Test
    void addedClassesCanBeUsedInTheNextCell() throws IOException {
        Path classes =
                library("Tool", "package lib; public class Tool { public static int twice(int x) { return 2 * x; } }");
        session.failure("lib.Tool.twice(4)");
        session.engine().addToClassPath(List.of(classes));
        assertEquals(8, session.value("import lib.Tool;\nTool.twice(4)"));
    }

    @Test
    void variablesSurviveANewLibrary() throws IOException {
        session.value("record P(int x) {}\nvar p = new P(3);");
        session.engine().addToClassPath(List.of(library("Tool", "package lib; public class Tool { }")));
        assertEquals(3, session.value("new lib.Tool();\np.x()"));
    }

    @Test
    void aMissingImportIsFoundInALibrary() throws IOException {
        session.engine().addToClassPath(List.of(library("Tool", "package lib; public class Tool { }")));
        String text = String.join("\n", session.failure("new Tool()").traceback());
        assertTrue(text.contains("import lib.Tool;"), text);
    }

    @Test
    void aLibraryDoesNotEndTheKernel() throws IOException {
        Path classes = library("Quit", """
                package lib;
                public class Quit {
                    public static int now(boolean really) {
                        for (int i = 0; i < 3; i++) if (really && i == 2) System.exit(i);
                        return 7;
                    }
                }""");
        session.engine().addToClassPath(List.of(classes));
        assertEquals(7, session.value("lib.Quit.now(false)"));
        assertEquals("Exit", session.failure("lib.Quit.now(true)").name());
    }

    @Test
    void jUnitFindsAndRunsTheTestsOfAClassInACell() {
        session.engine()
                .addToClassPath(Stream.of(Test.class, AnnotationSupport.class)
                        .map(ClassPathTest::jar)
                        .toList());
        assertEquals("right wrong", session.value("""
                import org.junit.jupiter.api.*;
                import org.junit.platform.commons.support.*;
                class SumTest {
                    @Test void right() { }
                    @Test void wrong() { throw new IllegalStateException(); }
                }
                var type = ReflectionSupport.tryToLoadClass("notebook.SumTest").get();
                var tests = AnnotationSupport.findAnnotatedMethods(type, Test.class, HierarchyTraversalMode.TOP_DOWN);
                ReflectionSupport.invokeMethod(tests.get(0), ReflectionSupport.newInstance(type));
                tests.stream().map(each -> each.getName()).sorted().collect(Collectors.joining(" "))"""));
    }

    private static Path jar(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
