package nabla.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SgdTest {
    record Model(Tensor a, Tensor b) {}

    @Test
    void threeStepsOnAQuadraticByHand() {
        Descent<Sgd.Nothing> descent = new Descent<>(new Sgd(0.25));
        Model model = new Model(Tensor.vector(4, -8), Tensor.scalar(2));
        for (int i = 0; i < 3; i++) {
            model = descent.step(model, new Model(model.a(), model.b().times(2))); // f = ½a² + b²
        }
        assertArrayEquals(new double[] {4 * 0.421875, -8 * 0.421875}, model.a().toDoubles(), 1e-12); // 0.75³
        assertEquals(0.25, model.b().item(), 1e-12); // 2·0.5³
    }

    @Test
    void itConvergesOnAQuadratic() {
        Descent<Sgd.Nothing> descent = new Descent<>(new Sgd(0.1));
        Model model = new Model(Tensor.vector(1, 2, 3), Tensor.scalar(-1));
        for (int i = 0; i < 300; i++) {
            model = descent.step(model, model);
        }
        assertEquals(0, model.a().norm().item(), 1e-9);
    }

    @Test
    void aLearningRateMustBePositive() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Sgd(-1));
        assertEquals("learningRate must be above 0 and finite, but is -1.0", e.getMessage());
    }
}
