package nabla.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FontlessMachineTest {
    /// Draws a chart and prints its SVG; run in a JVM of its own.
    static final class Draw {
        public static void main(String[] args) {
            System.out.print(sample().svg().document());
        }
    }

    static Chart sample() {
        return Chart.of("Cost").axes("step", "J").line("α = 0.1", 3, 2, 1.5, 1.25);
    }

    @TempDir
    Path folder;

    /// Elsewhere AWT has fonts of its own.
    @Test
    @Tag("slow")
    @EnabledOnOs(OS.LINUX)
    void withoutAnyFontTheChartHasTheSameBytes() throws Exception {
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig/>");
        Path drawn = folder.resolve("chart.svg");
        Path errors = folder.resolve("errors.txt");
        Process process = draw(none, drawn, errors);
        assertEquals(0, process.waitFor(), () -> read(errors));
        assertTrue(read(drawn).startsWith("<svg"));
        assertEquals(sample().svg().document(), read(drawn));
    }

    private Process draw(Path fontConfiguration, Path out, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder, // AWT remembers a user's fonts there
                "-cp",
                System.getProperty("java.class.path"),
                Draw.class.getName()));
        builder.environment().put("FONTCONFIG_FILE", fontConfiguration.toString());
        return builder.redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
