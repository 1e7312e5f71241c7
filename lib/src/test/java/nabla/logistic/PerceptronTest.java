package nabla.logistic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PerceptronTest {
    private static final Tensor X = BooleanFunctions.inputs(2);

    @Test
    void theThresholdItselfCountsAsOne() {
        Perceptron and = Perceptron.of(new double[] {1, 1}, -2);
        assertArrayEquals(new double[] {0, 0, 0, 1}, and.predict(X).toDoubles());
    }

    @Test
    void orIsLearnedInThreeEpochsWithTheWeightsComputedByHand() {
        Perceptron.Learned learned = Perceptron.zeros(2).learn(X, Tensor.vector(0, 1, 1, 1), 1, 8);
        assertEquals(List.of(2, 2, 1, 0, 0, 0, 0, 0), learned.errors());
        assertArrayEquals(new double[] {1, 1}, learned.perceptron().w().toDoubles());
        assertEquals(-1, learned.perceptron().b().item());
        assertEquals(5, learned.updates().size());
        assertTrue(learned.converged());
    }

    @Test
    void exclusiveOrIsNeverLearned() {
        Perceptron.Learned learned = Perceptron.zeros(2).learn(X, Tensor.vector(0, 1, 1, 0), 1, 50);
        assertFalse(learned.converged());
        assertEquals(3, Collections.min(learned.errors()));
    }

    @Test
    void threeInputsAndFiveSamplesAreNotMixedUp() {
        Tensor x = Tensor.of(new double[][] {{0, 0, 1}, {0, 1, 0}, {1, 0, 0}, {1, 1, 1}, {1, 0, 1}});
        Tensor t = Tensor.vector(0, 0, 1, 1, 1); // the first input decides
        Perceptron.Learned learned = Perceptron.zeros(3).learn(x, t, 1, 100);
        assertTrue(learned.converged());
        assertArrayEquals(t.toDoubles(), learned.perceptron().predict(x).toDoubles());
    }

    @Test
    void twoLayersComputeExclusiveOr() {
        assertArrayEquals(
                new double[] {0, 1, 1, 0}, PerceptronNetwork.xor().predict(X).toDoubles());
    }

    @Test
    void fourteenOfTheSixteenFunctionsOfTwoInputsAreSeparable() {
        List<Long> separable = BooleanFunctions.separable(2);
        assertEquals(14, separable.size());
        assertFalse(separable.contains(0b0110L)); // XOR
        assertFalse(separable.contains(0b1001L)); // its opposite
        assertEquals(4, BooleanFunctions.separable(1).size());
        assertEquals(65536, BooleanFunctions.count(4));
    }

    @Test
    void inputsCountUpwards() {
        assertArrayEquals(
                new double[] {0, 0, 0, 1, 1, 0, 1, 1},
                BooleanFunctions.inputs(2).toDoubles());
        assertArrayEquals(
                new double[] {0, 1, 1, 0}, BooleanFunctions.outputs(2, 0b0110).toDoubles());
    }
}
