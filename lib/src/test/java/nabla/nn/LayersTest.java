package nabla.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import nabla.tensor.ElementType;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static Tensor random(long seed, int... shape) {
        return Tensor.normal(ElementType.FLOAT64, new SplittableRandom(seed), 1, shape);
    }

    @Test
    void aLinearLayerHasTheValueComputedByHand() {
        Linear layer = new Linear(Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}}), Tensor.vector(0.5, 0, -1));
        Tensor y = layer.forward(Tensor.of(new double[][] {{1, -1}})).y();
        assertArrayEquals(new int[] {1, 3}, y.shape());
        assertArrayEquals(new double[] {-2.5, -3, -4}, y.toDoubles());
    }

    @Test
    void theGradientsOfALinearLayerAgreeWithCentralDifferences() {
        Linear layer = new Linear(random(1, 3, 4), random(2, 4)); //  n ≠ m everywhere: 5 samples, 3 in, 4 out
        Tensor x = random(3, 5, 3);
        Tensor dy = random(4, 5, 4);
        Layer.Backward<Linear> back = layer.backward(dy, layer.forward(x).cache());
        assertSmall(GradientCheck.worst(layer, back.grad(), l -> loss(l, x, dy)));
        assertSmall(GradientCheck.worst(new Input(x), new Input(back.dx()), in -> loss(layer, in.x(), dy)));
    }

    @Test
    void theGradientOfASigmoidBehindALinearLayerAgreesWithCentralDifferences() {
        Linear first = new Linear(random(5, 2, 3), random(6, 3));
        Sigmoid second = new Sigmoid();
        Tensor x = random(7, 4, 2);
        Tensor dy = random(8, 4, 3);
        Layer.Forward<Linear.Cache> one = first.forward(x);
        Layer.Backward<Sigmoid> two =
                second.backward(dy, second.forward(one.y()).cache());
        Linear grad = first.backward(two.dx(), one.cache()).grad();
        assertSmall(GradientCheck.worst(
                first,
                grad,
                l -> second.forward(l.forward(x).y()).y().times(dy).sum().item()));
    }

    @Test
    void theSlopeOfTheSigmoidIsAtMostOneQuarter() {
        Tensor z = Tensor.vector(-3, -1, 0, 0.25, 2);
        Tensor slope = Sigmoid.slope(z.sigmoid());
        assertEquals(0.25, slope.max().item());
        assertEquals(0.04517665973091214, slope.get(0), 1e-15);
    }

    @Test
    void aGradientCheckInFloat32IsRefusedWithTheWayOut() {
        Linear layer = Linear.zeros(2, 1);
        var e = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class, () -> GradientCheck.worst(layer, layer, _ -> 0));
        assertTrue(String.valueOf(e.getMessage()).contains(".toType(ElementType.FLOAT64)"), e.getMessage());
    }

    /// A tensor as a model of its own.
    record Input(Tensor x) {}

    private static double loss(Linear layer, Tensor x, Tensor dy) {
        return layer.forward(x).y().times(dy).sum().item();
    }

    private static void assertSmall(double worst) {
        assertTrue(worst < 1e-6, "worst relative error " + worst);
    }
}
