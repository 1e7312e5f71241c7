package nabla.exercises;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrawTest {
    @AfterEach
    void seedAsBefore() {
        Draw.seed(42);
    }

    @Test
    void theSameSeedDrawsTheSameInputs() {
        double[] first = Draw.inputs(1).numbers(5, -1, 1);
        assertArrayEquals(first, Draw.inputs(1).numbers(5, -1, 1));
    }

    @Test
    void anotherSaltOrSeedDrawsOthers() {
        double[] first = Draw.inputs(1).numbers(5, -1, 1);
        assertFalse(Arrays.equals(first, Draw.inputs(2).numbers(5, -1, 1)));
        Draw.seed(43);
        assertFalse(Arrays.equals(first, Draw.inputs(1).numbers(5, -1, 1)));
    }

    @Test
    void bothLabelsAppear() {
        double[] labels = Draw.inputs(3).labels(2);
        assertTrue(labels[0] == 0 && labels[1] == 1);
    }
}
