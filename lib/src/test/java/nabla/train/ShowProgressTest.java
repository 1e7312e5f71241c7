package nabla.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nabla.display.Display;
import nabla.display.Screen;
import nabla.display.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Screen before = Display.screen();
    private final AtomicLong now = new AtomicLong();

    @BeforeEach
    void print() {
        Display.use(new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8)));
    }

    @AfterEach
    void restore() {
        Display.use(before);
    }

    @Test
    void itSaysHowLongTheRestWillTakeAndEndsWithTheLastEpoch() {
        ShowProgress<String> progress = new ShowProgress<>(now::get);
        for (int epoch = 1; epoch <= 10; epoch++) {
            now.addAndGet(100_000_000); // a tenth of a second
            progress.after(new Callback.Epoch<>(epoch, 10, "model", Map.of("cost", 1.0 / epoch)));
        }
        progress.finish();
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("epoch 1 of 10, 1 s left, cost 1.000", lines.getFirst());
        assertEquals("epoch 10 of 10, cost 0.1000", lines.getLast());
        assertTrue(lines.size() <= 6, lines.toString());
    }

    @Test
    void aNotebookGetsABar() {
        ShowProgress.Bar bar = new ShowProgress.Bar(3, 12, 4.2, Map.of());
        assertEquals(
                "<div><progress max=\"12\" value=\"3\"></progress> epoch 3 of 12, 4 s left</div>",
                bar.toMimeBundle().get("text/html"));
    }
}
