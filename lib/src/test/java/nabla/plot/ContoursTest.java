package nabla.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ContoursTest {
    @Test
    void theLevelLineOfABowlIsOneClosedCircle() {
        Range range = new Range(-2, 2);
        Contours.Grid bowl = Contours.Grid.of((u, v) -> u * u + v * v, range, range, 101, 101);
        double[][] line = Contours.level(bowl, 1);
        int gaps = 0;
        for (int i = 0; i < line[0].length; i++) {
            if (Double.isNaN(line[1][i])) {
                gaps++;
            } else {
                assertEquals(1, Math.hypot(line[0][i], line[1][i]), 1e-3);
            }
        }
        assertEquals(1, gaps);
        assertEquals(line[0][0], line[0][line[0].length - 2], 1e-12);
        assertEquals(line[1][0], line[1][line[1].length - 2], 1e-12);
    }

    @Test
    void aLevelThatIsNeverReachedHasNoLine() {
        Range range = new Range(0, 1);
        assertEquals(0, Contours.level(Contours.Grid.of((u, v) -> u, range, range, 5, 4), 2)[0].length);
    }

    @Test
    void columnsAndRowsAreNotMixedUp() {
        Contours.Grid grid = Contours.Grid.of((u, v) -> u, new Range(0, 1), new Range(5, 9), 3, 2);
        double[][] line = Contours.level(grid, 0.25);
        for (int i = 0; i + 1 < line[0].length; i++) {
            assertEquals(0.25, line[0][i], 1e-12);
            assertTrue(line[1][i] >= 5 && line[1][i] <= 9);
        }
    }
}
