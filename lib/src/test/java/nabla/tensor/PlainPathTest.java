package nabla.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The library without the module of the Vector API, in a Java of its own.
class PlainPathTest {
    /// What the other Java runs.
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            Tensor x = Tensor.of(new double[][] {{1, 2}, {3, 4}});
            System.out.println(x.matmul(x).plus(x.exp().log().sum()).get(1, 1));
        }
    }

    @Test
    void plainLoopsRunWhereTheModuleIsMissingAndOneMessageSaysSo() throws Exception {
        List<String> run = run();
        assertEquals("32.0", run.get(0).strip());
        String message = run.get(1);
        assertTrue(message.contains("Start Java with --add-modules jdk.incubator.vector."), message);
        assertEquals(message.indexOf("jdk.incubator.vector is"), message.lastIndexOf("jdk.incubator.vector is"));
    }

    private static List<String> run() throws IOException, InterruptedException, URISyntaxException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = folder(Tensor.class) + System.getProperty("path.separator") + folder(Program.class);
        Process process = new ProcessBuilder(java, "-Xshare:auto", "-cp", classes, Program.class.getName()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), err);
        return List.of(out, err);
    }

    private static Path folder(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
