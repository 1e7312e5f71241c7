package nabla.exercises;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Names the mistake behind a wrong result: one that the test knows, or one that shows in the numbers themselves.
final class Diagnosis {
    private static final double RTOL = 1e-6;
    private static final double ATOL = 1e-9;

    private Diagnosis() {}

    static @Nullable String of(Comparison comparison, Mistake... known) {
        Values actual = comparison.actual();
        for (Mistake mistake : known) {
            if (leadsTo(mistake, actual)) {
                return mistake.name();
            }
        }
        return general(comparison.expected(), actual);
    }

    static @Nullable String ofShape(int[] expected, int[] actual, Mistake... known) {
        for (Mistake mistake : known) {
            if (mistake.hasShape(actual)) {
                return mistake.name();
            }
        }
        boolean swapped =
                expected.length == 2 && actual.length == 2 && expected[0] == actual[1] && expected[1] == actual[0];
        return swapped ? "the result is transposed" : null;
    }

    private static boolean leadsTo(Mistake mistake, Values actual) {
        return mistake.isValue() && close(Values.of(mistake.result()), actual);
    }

    private static @Nullable String general(Values expected, Values actual) {
        if (close(map(expected, x -> -x), actual)) {
            return "the sign is wrong";
        }
        if (expected.shape().length == 2
                && expected.shape()[0] == expected.shape()[1]
                && close(expected.transposed(), actual)) {
            return "the result is transposed";
        }
        double factor = factor(expected, actual);
        if (expected.entries().length > 1
                && Double.isFinite(factor)
                && factor != 0
                && close(map(expected, x -> factor * x), actual)) {
            return "every entry is " + Comparison.number(factor) + " times what it should be: a factor is wrong";
        }
        return null;
    }

    /// The ratio of the largest expected entry and its actual one.
    private static double factor(Values expected, Values actual) {
        int largest = 0;
        for (int i = 0; i < expected.entries().length; i++) {
            largest = Math.abs(expected.entries()[i]) > Math.abs(expected.entries()[largest]) ? i : largest;
        }
        return expected.entries().length == 0 ? Double.NaN : actual.entries()[largest] / expected.entries()[largest];
    }

    private static Values map(Values values, DoubleUnaryOperator f) {
        return new Values(values.shape(), Arrays.stream(values.entries()).map(f).toArray());
    }

    private static boolean close(Values wrong, Values actual) {
        return wrong.sameShape(actual) && new Comparison(wrong, actual, RTOL, ATOL).holds();
    }
}
