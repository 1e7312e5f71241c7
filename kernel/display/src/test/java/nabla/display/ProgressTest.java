package nabla.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Screen former = Display.screen();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @AfterEach
    void restore() {
        Display.use(former);
    }

    @Test
    void aTerminalGetsALineForEveryTenth() {
        Display.use(new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8)));
        try (Progress progress = Progress.of("work", 1000)) {
            for (int i = 0; i < 1000; i++) {
                progress.step();
            }
        }
        String text = printed.toString(StandardCharsets.UTF_8);
        assertEquals(11, text.lines().count(), text);
        assertTrue(text.contains("work [##########          ] 500/1000 50 %, 0 s left"), text);
    }

    @Test
    void theBarHasALabelForThoseWhoCanNotSeeIt() {
        Display.use(new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8)));
        String html = String.valueOf(Progress.of("a<b", 4).toMimeBundle().get("text/html"));
        assertTrue(html.contains("<progress aria-label=\"a&lt;b\" max=\"4\" value=\"0\">"), html);
    }

    @Test
    void workWithoutStepsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Progress.of("x", 0));
    }
}
