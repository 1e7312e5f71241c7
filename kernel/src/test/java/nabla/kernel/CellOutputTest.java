package nabla.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Incoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CellOutputTest {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final RecordingOutbox out = new RecordingOutbox();
    private final Incoming cell = Requests.cell("x");
    private final CellOutput output = new CellOutput(cell, false, out, clock);

    @AfterEach
    void close() {
        clock.shutdownNow();
    }

    private String text() throws InterruptedException {
        output.finish();
        output.publish(new Event.Status("end"));
        List<Object> said = out.until(cell, new Event.Status("end"));
        return said.stream()
                .filter(Event.Stream.class::isInstance)
                .map(each -> ((Event.Stream) each).text())
                .collect(Collectors.joining());
    }

    @Test
    void textComesByItselfAfterAWhile() throws Exception {
        output.write("stdout", "a");
        assertEquals(List.of(new Event.Stream("stdout", "a")), out.until(cell, new Event.Stream("stdout", "a")));
    }

    @Test
    void aCharacterIsNotTornBetweenMessages() throws Exception {
        byte[] bytes = "x😀".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            output.write("stdout", new byte[] {b}, 0, 1);
        }
        assertEquals("x😀".repeat(40_000), text());
    }

    @Test
    void tooMuchTextIsCutWithANote() throws Exception {
        byte[] line = "0123456789\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000_000; i++) {
            output.write("stdout", line, 0, line.length);
        }
        String text = text();
        assertTrue(text.length() < CellOutput.LIMIT + 300, "length " + text.length());
        assertTrue(text.contains("the output is cut here, after 10 MB"));
        assertTrue(text.endsWith("… 12.0 MB of output were left out\n"), text.substring(text.length() - 100));
    }

    @Test
    void linesOfManyThreadsAreWholeAndAllThere() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int t = 0; t < 8; t++) {
                String line = "thread " + t + "\n";
                pool.execute(() -> {
                    for (int i = 0; i < 1000; i++) {
                        output.write("stdout", line);
                    }
                });
            }
        }
        List<String> lines = text().lines().sorted().toList();
        assertEquals(8000, lines.size());
        assertEquals("thread 0", lines.get(999));
        assertEquals("thread 7", lines.get(7000));
    }
}
