package nabla.exercises;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ExpectTest {
    private static Unmet unmet(Executable test) {
        return assertThrows(Unmet.class, test);
    }

    @Test
    void anotherOrderOfSummationIsCloseEnough() {
        double left = 0;
        double right = 0;
        for (int i = 1; i <= 1000; i++) {
            left += 1.0 / i;
            right += 1.0 / (1001 - i);
        }
        double other = right;
        double one = left;
        assertDoesNotThrow(() -> Expect.close(one, other));
    }

    @Test
    void arraysRowsAndTensorsAreComparedAlike() {
        double[][] rows = {{1, 2, 3}, {4, 5, 6}};
        assertDoesNotThrow(() -> Expect.close(rows, Tensor.of(new double[] {1, 2, 3, 4, 5, 6}, 2, 3)));
        assertDoesNotThrow(() -> Expect.close(new int[] {1, 2}, new float[] {1, 2}));
    }

    @Test
    void notANumberIsNeverClose() {
        Unmet unmet = unmet(() -> Expect.close(new double[] {1, 2}, new double[] {1, Double.NaN}));
        Comparison comparison = Objects.requireNonNull(unmet.comparison());
        assertEquals("[1, >NaN<]", comparison.actualText(">", "<"));
        assertEquals("1 of 2 entries differ, most at [1]", unmet.getMessage());
    }

    @Test
    void infinityIsCloseToItselfOnly() {
        assertDoesNotThrow(() -> Expect.close(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        unmet(() -> Expect.close(1.0, Double.POSITIVE_INFINITY));
    }

    @Test
    void aLargeArrayShowsOnlyWhatDiffers() {
        double[] right = new double[100];
        double[] wrong = new double[100];
        wrong[57] = 1;
        Comparison comparison =
                Objects.requireNonNull(unmet(() -> Expect.close(right, wrong)).comparison());
        assertEquals("[[57] >1<]", comparison.actualText(">", "<"));
    }

    @Test
    void differencesBeyondSixDigitsAreVisible() {
        Comparison comparison = Objects.requireNonNull(
                unmet(() -> Expect.close(0.123456789, 0.123456788)).comparison());
        assertEquals("0.123456788", comparison.actualText("", ""));
    }

    @Test
    void aWrongShapeIsToldInTheCoursesWords() {
        Unmet unmet = unmet(() -> Expect.shape("dw", new double[][] {{1, 2, 3}}, 3, 1));
        assertEquals("the shape of dw is (1, 3), but should be (3, 1)", unmet.getMessage());
        assertEquals("the result is transposed", unmet.mistake());
    }

    @Test
    void aShapeThatGivesAMistakeAwayNamesIt() {
        Unmet unmet = unmet(() ->
                Expect.shape("dw", new double[4], new int[] {3}, Mistake.shape("samples and features are swapped", 4)));
        assertEquals("samples and features are swapped", unmet.mistake());
    }

    @Test
    void theSignIsFoundWithoutBeingToldOf() {
        assertEquals(
                "the sign is wrong",
                unmet(() -> Expect.close(new double[] {1, -2}, new double[] {-1, 2}))
                        .mistake());
    }

    @Test
    void aFactorIsFoundWithoutBeingToldOf() {
        String mistake = unmet(() -> Expect.close(new double[] {1, -2}, new double[] {4, -8}))
                .mistake();
        assertEquals("every entry is 4 times what it should be: a factor is wrong", mistake);
    }

    @Test
    void aSquareResultIsSeenToBeTransposed() {
        double[][] right = {{1, 2}, {3, 4}};
        double[][] wrong = {{1, 3}, {2, 4}};
        assertEquals(
                "the result is transposed",
                unmet(() -> Expect.close(right, wrong)).mistake());
    }

    @Test
    void aMistakeKnownToTheTestComesFirst() {
        Unmet unmet = unmet(() -> Expect.close(1.0, -1.0, Mistake.of("minus one for one", -1)));
        assertEquals("minus one for one", unmet.mistake());
    }

    @Test
    void aResultThatNothingExplainsHasNoMistake() {
        assertNull(unmet(() -> Expect.close(1.0, 1.5)).mistake());
    }

    @Test
    void nullIsTold() {
        assertEquals("the result is null", unmet(() -> Expect.close(1.0, null)).getMessage());
    }

    @Test
    void raggedRowsAreTold() {
        Unmet unmet = unmet(() -> Expect.close(new double[2][2], new double[][] {{1, 2}, {3}}));
        assertTrue(String.valueOf(unmet.getMessage()).contains("same length"), unmet::getMessage);
    }

    @Test
    void aRightGradientPassesAndAWrongOneIsNamed() {
        double[] at = {1, 2};
        assertDoesNotThrow(() -> Expect.gradient(x -> x[0] * x[0] * x[1], at, new double[] {4, 1}));
        assertEquals(
                "the sign is wrong",
                unmet(() -> Expect.gradient(x -> x[0] * x[0] * x[1], at, new double[] {-4, -1}))
                        .mistake());
    }

    @Test
    void whatCannotBeComparedIsTheAuthorsMistake() {
        assertThrows(IllegalArgumentException.class, () -> Expect.close("a", "b"));
    }
}
