package nabla.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AliasTableTest {
    private static final double[] WEIGHTS = {5, 0, 1, 0.25, 17, 2};

    @Test
    void columnsAddUpToTheWeights() {
        AliasTable table = new AliasTable(WEIGHTS);
        for (int i = 0; i < WEIGHTS.length; i++) {
            assertEquals(WEIGHTS[i] / 25.25, table.probability(i), 1e-7);
        }
    }

    @Test
    void drawsFollowTheWeights() {
        AliasTable table = new AliasTable(WEIGHTS);
        int[] drawn = new int[WEIGHTS.length];
        var random = new SplittableRandom(7);
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            drawn[table.draw(random)]++;
        }
        for (int i = 0; i < WEIGHTS.length; i++) {
            double p = WEIGHTS[i] / 25.25;
            assertEquals(p, drawn[i] / (double) n, 5 * Math.sqrt(p * (1 - p) / n) + 1e-12); // five standard errors
        }
    }

    @Test
    void noiseOfNegativeSamplingIsTheReferences() {
        var reference = Reference.object("unigram_075");
        long[] counts = Reference.counts(reference.get("counts"));
        double[] p = Reference.numbers(reference.get("p"));
        double[] weights = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            weights[i] = Math.pow((double) counts[i], 0.75);
        }
        AliasTable table = new AliasTable(weights);
        for (int i = 0; i < p.length; i++) {
            assertEquals(p[i], table.probability(i), 1e-7);
        }
    }

    @Test
    void weightsWithoutAPositiveSumAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AliasTable(new double[] {0, 0}));
        assertThrows(IllegalArgumentException.class, () -> new AliasTable(new double[] {1, -1, 3}));
    }
}
