package learner;

import java.util.function.DoubleSupplier;

/// What learners write.
final class Answers {
    private Answers() {}

    static double[] twice(double[] x) {
        double[] result = x.clone();
        for (int i = 0; i < x.length; i++) {
            result[i] *= 2;
        }
        return result;
    }

    static double[] twiceInPlace(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= 2;
        }
        return x;
    }

    static double[] outOfBounds(double[] x) {
        DoubleSupplier last = () -> x[x.length];
        return new double[] {x[0], last.getAsDouble()};
    }

    @SuppressWarnings("DoNotCallSuggester") // the stub as it stands in an exercise
    static double[] stub(double[] x) {
        // YOUR CODE HERE
        throw new UnsupportedOperationException("YOUR CODE HERE");
    }

    static double[] endless(double[] x) {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return x;
    }

    @SuppressWarnings("InfiniteRecursion")
    static double[] callsItself(double[] x) {
        return callsItself(x);
    }
}
