package nabla.logistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nabla.nn.BinaryCrossEntropy;
import nabla.nn.Loss;
import nabla.nn.SquaredError;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SigmoidNeuronTest {
    private static final Tensor X = Tensor.vector(0.5, 2.5, -1);
    private static final Tensor Y = Tensor.vector(0.2, 0.9, 0.6);
    private static final SigmoidNeuron NEURON = new SigmoidNeuron(0.8, -0.3);

    @Test
    void theGradientOfEveryErrorAgreesWithCentralDifferences() {
        for (Loss loss : new Loss[] {new SquaredError(), new BinaryCrossEntropy()}) {
            SigmoidNeuron g = NEURON.gradient(X, Y, loss);
            double h = 1e-5;
            double dw = (error(0.8 + h, -0.3, loss) - error(0.8 - h, -0.3, loss)) / (2 * h);
            double db = (error(0.8, -0.3 + h, loss) - error(0.8, -0.3 - h, loss)) / (2 * h);
            assertEquals(dw, g.w(), 1e-9);
            assertEquals(db, g.b(), 1e-9);
        }
    }

    private static double error(double w, double b, Loss loss) {
        return new SigmoidNeuron(w, b).error(X, Y, loss);
    }

    @Test
    void aStepGoesAgainstTheGradient() {
        SigmoidNeuron next = NEURON.step(X, Y, 1);
        assertEquals(0.7116344863199092, next.w(), 1e-12);
        assertEquals(-0.3083003524929949, next.b(), 1e-12);
    }
}
