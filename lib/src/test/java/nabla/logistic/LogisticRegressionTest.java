package nabla.logistic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import nabla.nn.GradientCheck;
import nabla.tensor.ElementType;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final SplittableRandom RANDOM = new SplittableRandom(4);
    private static final Tensor X = Tensor.normal(ElementType.FLOAT64, RANDOM, 1, 7, 3);
    private static final Tensor Y = Tensor.vector(1, 0, 1, 1, 0, 0, 1);
    private static final LogisticRegression MODEL =
            new LogisticRegression(Tensor.normal(ElementType.FLOAT64, RANDOM, 1, 3, 1), Tensor.vector(0.25));

    @Test
    void theGradientAgreesWithCentralDifferences() {
        LogisticRegression grad = MODEL.propagate(X, Y).grad();
        double worst = GradientCheck.worst(MODEL, grad, m -> m.propagate(X, Y).cost());
        assertTrue(worst < 1e-6, "worst relative error " + worst);
    }

    @Test
    void samplesInColumnsGiveTheSameAfterATranspose() {
        Tensor columns = Tensor.of(new double[][] {{0.025, 0.637, 0.121, 0.663}, {-0.251, -0.828, -0.656, -0.379}});
        LogisticRegression model =
                new LogisticRegression(Tensor.of(new double[][] {{0.905}, {0.904}}), Tensor.vector(0.25));
        LogisticRegression.Pass pass = model.propagate(columns.transpose(), Tensor.vector(1, 0, 1, 0));
        assertEquals(0.7997095124014516, pass.cost(), 1e-12);
        assertArrayEquals(
                new double[] {0.16625172578152989, -0.0444867982690277},
                pass.grad().w().toDoubles(),
                1e-12);
        assertEquals(0.024248071191324327, pass.grad().b().item(), 1e-12);
    }

    @Test
    void theCostFallsAndTheSameStartGivesTheSameCosts() {
        LogisticRegression.Descent one = MODEL.train(X, Y, 0.5, 30);
        assertEquals(one.costs(), MODEL.train(X, Y, 0.5, 30).costs());
        for (int i = 1; i < 30; i++) {
            assertTrue(one.costs().get(i) < one.costs().get(i - 1));
        }
    }

    @Test
    void oneHalfIsNotOverOneHalf() {
        Tensor zero = LogisticRegression.zeros(3).toType(ElementType.FLOAT64).predict(X);
        assertArrayEquals(new double[7], zero.toDoubles());
        assertArrayEquals(new int[] {7, 1}, zero.shape());
    }

    @Test
    void swappedSamplesAndFeaturesAreNamed() {
        var e = assertThrows(IllegalArgumentException.class, () -> MODEL.forward(X.transpose()));
        assertEquals(
                "this model takes X of shape (N, 3), one sample a row, but got [3, 7]; did you mean x.transpose()?",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> MODEL.propagate(X, Tensor.vector(1, 0)));
    }
}
