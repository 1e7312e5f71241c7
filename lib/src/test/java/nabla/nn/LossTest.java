package nabla.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class LossTest {
    record Prediction(Tensor p) {}

    private static final Tensor LABELS = Tensor.of(new double[] {1, 0, 1, 0, 0.3, 1}, 2, 3);

    private static void check(Loss loss, Tensor prediction) {
        Prediction grad = new Prediction(loss.costSlope(prediction, LABELS));
        double worst = GradientCheck.worst(new Prediction(prediction), grad, p -> loss.cost(p.p(), LABELS));
        assertTrue(worst < 1e-6, loss + ": worst relative error " + worst);
    }

    @Test
    void everySlopeAgreesWithCentralDifferences() {
        Tensor probabilities = Tensor.of(new double[] {0.9, 0.2, 0.6, 0.01, 0.5, 0.97}, 2, 3);
        Tensor logits = Tensor.of(new double[] {2, -1, 0.5, 4, -0.3, -6}, 2, 3);
        check(new BinaryCrossEntropy(), probabilities);
        check(new BinaryCrossEntropyWithLogits(), logits);
        check(new SquaredError(), logits);
    }

    @Test
    void crossEntropyFromLogitsIsCrossEntropyOfTheirSigmoid() {
        Tensor z = Tensor.of(new double[] {2, -1, 0.5, 4, -0.3, -6}, 2, 3);
        assertArrayEquals(
                new BinaryCrossEntropy().each(z.sigmoid(), LABELS).toDoubles(),
                new BinaryCrossEntropyWithLogits().each(z, LABELS).toDoubles(),
                1e-12);
    }

    @Test
    void sureAndRightCostsNothingAndSureAndWrongIsFiniteFromLogits() {
        Tensor z = Tensor.vector(800, -800, 800, -800);
        Tensor y = Tensor.vector(1, 0, 0, 1);
        assertArrayEquals(
                new double[] {0, 0, 800, 800},
                new BinaryCrossEntropyWithLogits().each(z, y).toDoubles());
        double[] fromA = new BinaryCrossEntropy().each(z.sigmoid(), y).toDoubles();
        assertEquals(0, fromA[0], 1e-15); // 0·ln 0 = 0
        assertEquals(0, fromA[1], 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, fromA[2]);
    }

    @Test
    void halfTheSquaredDifferenceByHand() {
        assertEquals(0.125, new SquaredError().cost(Tensor.vector(1.5), Tensor.vector(1)));
    }

    @Test
    void normsByHand() {
        Tensor x = Tensor.vector(3, -4, 12);
        assertEquals(19, Norms.lp(x, 1), 1e-12);
        assertEquals(13, Norms.lp(x, 2), 1e-12);
        assertEquals(12, Norms.lp(x, Double.POSITIVE_INFINITY), 1e-12);
        assertEquals(
                0.43, Norms.squaredError(Tensor.vector(0.9, 0.2, 0.1, 0.4, 0.9), Tensor.vector(1, 0, 0, 1, 1)), 1e-12);
        Tensor rows = Norms.normalizeRows(Tensor.of(new double[][] {{0, 3, 4}, {2, 6, 4}}));
        assertArrayEquals(new double[] {0, 0.6, 0.8}, rows.rows(0).toDoubles(), 1e-12);
    }
}
