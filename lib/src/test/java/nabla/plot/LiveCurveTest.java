package nabla.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import nabla.display.Display;
import nabla.display.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveCurveTest {
    /// Remembers what was shown.
    private static final class Recorder implements Screen {
        final List<Chart> charts = new ArrayList<>();

        @Override
        public void show(String id, Object value) {
            charts.add((Chart) value);
        }

        @Override
        public void update(String id, Object value) {
            charts.add((Chart) value);
        }

        @Override
        public void clear(boolean wait) {}

        @Override
        public Map<String, String> render(Object value) {
            return Map.of("text/plain", value.toString());
        }

        @Override
        public <T> void register(Class<T> type, Function<? super T, Map<String, String>> renderer) {}
    }

    private final Recorder recorder = new Recorder();
    private final Screen before = Display.screen();
    private final AtomicLong now = new AtomicLong(5);

    @BeforeEach
    void record() {
        Display.use(recorder);
    }

    @AfterEach
    void restore() {
        Display.use(before);
    }

    @Test
    void itDrawsAtMostTenTimesASecondAndTheLastStateAtTheEnd() {
        LiveCurve curve = new LiveCurve(Chart.of("t"), now::get);
        for (int i = 0; i < 1000; i++) {
            curve.add("cost", i, 1.0 / (i + 1));
            now.addAndGet(1_000_000); // a thousandth of a second
        }
        assertEquals(10, recorder.charts.size());
        curve.finish();
        Chart last = recorder.charts.getLast();
        assertEquals(1000, last.series.getFirst().xs().length);
    }

    @Test
    void withoutPointsNothingIsShown() {
        new LiveCurve(Chart.of("t"), now::get).finish();
        assertTrue(recorder.charts.isEmpty());
    }
}
