package nabla.exercises;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// What a test expects of a learner's result. A failure carries expected and actual numbers and, where the result gives
/// it away, the mistake that was made.
///
/// Results are numbers, arrays (`double[]`, `double[][]`, `int[]`, `float[]`) and tensors.
public final class Expect {
    /// Wide enough for another order of summation, too narrow for another formula.
    private static final double RTOL = 1e-9;

    private static final double ATOL = 1e-12;

    private Expect() {}

    /// Numbers agree within 1e-9 relative or 1e-12 absolute.
    public static void close(Object expected, @Nullable Object actual, Mistake... known) {
        close(expected, actual, RTOL, ATOL, known);
    }

    /// Numbers agree: |actual − expected| ≤ atol + rtol·|expected|. Shapes have to agree as well.
    public static void close(Object expected, @Nullable Object actual, double rtol, double atol, Mistake... known) {
        Values right = Values.of(expected);
        Values given = Values.of(present("the result", actual));
        if (!right.sameShape(given)) {
            throw wrongShape("the result", right.shape(), given.shape(), known);
        }
        Comparison comparison = new Comparison(right, given, rtol, atol);
        if (!comparison.holds()) {
            String mistake = Diagnosis.of(comparison, known);
            throw new Unmet(comparison.summary(), comparison, mistake);
        }
    }

    /// The result has a shape: `Expect.shape("dw", dw, 3, 1)`.
    public static void shape(String what, @Nullable Object actual, int... sizes) {
        shape(what, actual, sizes, new Mistake[0]);
    }

    /// The result has a shape, with mistakes that are known by another one.
    public static void shape(String what, @Nullable Object actual, int[] sizes, Mistake... known) {
        int[] given = Values.of(present(what, actual)).shape();
        if (!Arrays.equals(given, sizes)) {
            throw wrongShape(what, sizes, given, known);
        }
    }

    /// A condition holds; the message says what is wrong when it does not.
    public static void that(boolean condition, String message) {
        if (!condition) {
            throw new Unmet(message, null, null);
        }
    }

    /// A condition holds; the mistake is named when it does not.
    public static void that(boolean condition, String message, String mistake) {
        if (!condition) {
            throw new Unmet(message, null, mistake);
        }
    }

    /// No entry is NaN or infinite.
    public static void finite(String what, @Nullable Object actual) {
        Values values = Values.of(present(what, actual));
        for (int i = 0; i < values.entries().length; i++) {
            double x = values.entries()[i];
            String where = values.shape().length == 0 ? "" : " at " + values.position(i);
            that(Double.isFinite(x), what + " is " + x + where);
        }
    }

    /// A call leaves its array arguments as they were.
    public static void unchanged(Callable<?> call, Object... arguments) throws Exception {
        Object[] before = Arrays.stream(arguments).map(Values::of).toArray();
        call.call();
        for (int i = 0; i < arguments.length; i++) {
            Comparison comparison = new Comparison((Values) before[i], Values.of(arguments[i]), 0, 0);
            if (!comparison.holds()) {
                String message = "argument " + (i + 1) + " was changed by your method";
                throw new Unmet(message, comparison, "an input is changed");
            }
        }
    }

    /// A gradient agrees with central differences of the function, to 1e-6 of the larger norm.
    ///
    /// @param f the cost as a function of the parameters, row by row
    /// @param at where the gradient was taken
    /// @param gradient the learner's gradient, with as many entries as there are parameters
    public static void gradient(ToDoubleFunction<double[]> f, Object at, @Nullable Object gradient, Mistake... known) {
        double[] theta = Values.of(at).entries();
        double[] numeric = new double[theta.length];
        double h = 1e-5;
        for (int i = 0; i < theta.length; i++) {
            double[] right = theta.clone();
            double[] left = theta.clone();
            right[i] += h;
            left[i] -= h;
            numeric[i] = (f.applyAsDouble(right) - f.applyAsDouble(left)) / (2 * h);
        }
        double scale = Arrays.stream(numeric).map(Math::abs).max().orElse(0);
        double[] given = Values.of(present("the gradient", gradient)).entries();
        close(numeric, given, 1e-6, 1e-6 * scale + 1e-9, known);
    }

    /// A result that must not be null.
    private static Object present(String what, @Nullable Object actual) {
        if (actual == null) {
            throw new Unmet(what + " is null", null, null);
        }
        return Objects.requireNonNull(actual);
    }

    private static Unmet wrongShape(String what, int[] expected, int[] actual, Mistake... known) {
        String message = "the shape of %s is %s, but should be %s"
                .formatted(what, Values.shapeText(actual), Values.shapeText(expected));
        return new Unmet(message, null, Diagnosis.ofShape(expected, actual, known));
    }
}
