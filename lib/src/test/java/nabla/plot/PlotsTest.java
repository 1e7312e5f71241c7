package nabla.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlotsTest {
    @Test
    void barsSayTheirValuesInWords() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("majority", 0.53);
        values.put("model", 0.78125);
        assertEquals(
                "Bars “Accuracy”: majority 0.530, model 0.781.",
                Plots.bars("Accuracy", "share", values).alt());
        assertEquals(
                "Bars “Time” (ms): majority 0.530, model 0.781.",
                Plots.lengths("Time", "ms", values).alt());
    }

    @Test
    void aMatrixSaysItsNumbersRowByRow() {
        Figure figure = Plots.heatMap(
                "Confusion", List.of("was 0", "was 1"), List.of("said 0", "said 1"), new double[][] {{5, 1}, {2, 7}});
        assertEquals("Matrix “Confusion”; was 0: said 0 5 said 1 1; was 1: said 0 2 said 1 7.", figure.alt());
    }

    @Test
    void longTextsOfATimelineAreBroken() {
        List<String> lines = Timeline.wrap("what one perceptron cannot do", 100);
        assertTrue(lines.size() > 1);
        assertEquals("what one perceptron cannot do", String.join(" ", lines));
    }

    @Test
    void aTimelineNamesEveryEvent() {
        Figure figure = Plots.timeline(
                "History", List.of(new Plots.Event(1943, "a neuron"), new Plots.Event(1958, "the perceptron")));
        assertEquals("Timeline “History”: 1943 a neuron; 1958 the perceptron.", figure.alt());
    }
}
