package nabla.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final Tensor LABELS = Tensor.of(new double[] {0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1}, 12);

    @Test
    void bothPartsHaveTheSameShareOfEachClass() {
        Split<Tabular> split = Datasets.tabular("breast-cancer").split(0.2, new SplittableRandom(1));
        assertEquals(71 + 42, split.test().size()); // 357·0.2 = 71.4, 212·0.2 = 42.4
        assertEquals(42, split.test().y().sum().item());
        assertEquals(212 - 42, split.train().y().sum().item());
    }

    @Test
    void everyRowIsInExactlyOnePart() {
        Split.Rows rows = Split.stratified(LABELS, 0.25, new SplittableRandom(3));
        int[] all = IntStream.concat(Arrays.stream(rows.train()), Arrays.stream(rows.test()))
                .sorted()
                .toArray();
        assertArrayEquals(IntStream.range(0, 12).toArray(), all);
        assertEquals(3, rows.test().length);
    }

    @Test
    void theSeedDecidesTheSplit() {
        int[] first = Split.stratified(LABELS, 0.5, new SplittableRandom(1)).test();
        assertArrayEquals(
                first, Split.stratified(LABELS, 0.5, new SplittableRandom(1)).test());
        assertFalse(Arrays.equals(
                first, Split.stratified(LABELS, 0.5, new SplittableRandom(2)).test()));
    }

    @Test
    void aShareThatLeavesNothingIsRefused() {
        for (double share : new double[] {0, 1, -0.1, 1.5, Double.NaN}) {
            var e = assertThrows(
                    IllegalArgumentException.class, () -> Split.stratified(LABELS, share, new SplittableRandom(1)));
            assertEquals("testShare must be above 0 and below 1, but is " + share, e.getMessage());
        }
    }
}
