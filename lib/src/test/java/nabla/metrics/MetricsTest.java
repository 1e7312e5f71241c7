package nabla.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Tensor A = Tensor.vector(0.5, 0.51, 0.2, 0.99);
    private static final Tensor Y = Tensor.vector(1, 1, 0, 0);

    @Test
    void oneHalfIsNotEnoughForClassOne() {
        assertArrayEquals(new double[] {0, 1, 0, 1}, Metrics.predict(A).toDoubles());
        assertEquals(0.5, Metrics.accuracy(A, Y));
        assertEquals(List.of(0, 3), Metrics.mistakes(A, Y));
    }

    @Test
    void aThresholdMovesTheAnswers() {
        assertEquals(0.75, Metrics.accuracy(A, Y, 0.4));
    }

    @Test
    void labelsMayBeAColumn() {
        assertEquals(0.5, Metrics.accuracy(A.reshape(4, 1), Y));
    }

    @Test
    void theMajorityIsWhatConstantAnswersReach() {
        assertEquals(0.75, Metrics.majority(Tensor.vector(1, 1, 0, 1)));
    }

    @Test
    void answersWithoutLabelsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Metrics.accuracy(A, Tensor.vector(1)));
    }
}
