package nabla.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RatiosTest {
    @Test
    void theIntervalHoldsTheMedianWithNinetyFivePercent() {
        assertEquals(new Ratios(4, 1, 7, 7), Ratios.of(7, 6, 5, 4, 3, 2, 1)); // 1 − 2/2⁷ = 98 %
        assertEquals(new Ratios(5, 2, 8, 9), Ratios.of(9, 8, 7, 6, 5, 4, 3, 2, 1)); // 1 − 2·10/2⁹ = 96 %
    }

    @Test
    void aGoalIsOpenWhereNoiseHidesIt() {
        Ratios ratios = Ratios.of(0.9, 0.95, 1, 1, 1, 1, 1.1);
        assertEquals("met", ratios.verdict(1.1));
        assertEquals("open", ratios.verdict(1));
        assertEquals("missed", ratios.verdict(0.8));
    }
}
