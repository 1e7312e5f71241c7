package nabla.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The built kernel behind the real `jupyter_client`: the tests of `src/test/python`, each as one of JUnit's.
@Tag("python")
class JupyterClientTest {
    private static final Path JAR = Path.of("target", "nabla-kernel.jar").toAbsolutePath();

    @TestFactory
    Stream<DynamicTest> theKernelOverTheProtocol(@TempDir Path folder) throws Exception {
        String python = System.getProperty("nabla.python");
        assertTrue(python != null, "the tests in Python need -Dnabla.python=…; run ./nabla test, which sets it up");
        assertTrue(Files.exists(JAR), JAR + " is not built; run ./nabla test, which builds it first");
        Path kernel = Files.createDirectories(folder.resolve("kernels").resolve("nabla-test"));
        Files.writeString(kernel.resolve("kernel.json"), new Gson().toJson(specification()));
        Process process = new ProcessBuilder(
                        Objects.requireNonNull(python), "src/test/python/report.py", folder.toString())
                .redirectErrorStream(true)
                .start();
        List<DynamicTest> tests = new ArrayList<>();
        StringBuilder other = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{\"test\"")) {
                    tests.add(test(JsonParser.parseString(line).getAsJsonObject()));
                } else {
                    other.append(line).append('\n');
                }
            }
        }
        assertEquals(0, process.waitFor(), other.toString());
        assertFalse(tests.isEmpty(), "no test ran: " + other);
        return tests.stream();
    }

    private static Map<String, Object> specification() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Map.of(
                "argv",
                        List.of(
                                java.toString(),
                                "-XX:+UseSerialGC",
                                "-XX:-DontCompileHugeMethods",
                                "-jar",
                                JAR.toRealPath().toString(),
                                "{connection_file}"),
                "display_name", "Nabla under test",
                "language", "java",
                "interrupt_mode", "message");
    }

    private static DynamicTest test(JsonObject result) {
        String failure = result.get("failure").getAsString();
        return DynamicTest.dynamicTest(
                result.get("test").getAsString(), () -> assertTrue(failure.isEmpty(), () -> "\n" + failure));
    }
}
