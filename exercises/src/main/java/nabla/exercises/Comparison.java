package nabla.exercises;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Expected and actual numbers of one shape, and where they differ: |actual − expected| > atol + rtol·|expected|.
record Comparison(Values expected, Values actual, double rtol, double atol) {
    private static final int SHOWN = 16;

    /// Whether no entry differs.
    boolean holds() {
        return expected.sameShape(actual) && count() == 0;
    }

    /// Whether entry i differs. NaN differs from everything.
    boolean differs(int i) {
        double a = actual.entries()[i];
        double e = expected.entries()[i];
        return a != e && !(Math.abs(a - e) <= atol + rtol * Math.abs(e));
    }

    private int count() {
        return (int) IntStream.range(0, size()).filter(this::differs).count();
    }

    private int size() {
        return actual.entries().length;
    }

    /// How many entries differ, and where most; empty for a single number.
    String summary() {
        if (size() <= 1) {
            return "";
        }
        int worst = 0;
        for (int i = 0; i < size(); i++) {
            worst = distance(i) > distance(worst) ? i : worst;
        }
        return "%d of %d entries differ, most at %s".formatted(count(), size(), actual.position(worst));
    }

    private double distance(int i) {
        double d = Math.abs(actual.entries()[i] - expected.entries()[i]);
        return Double.isNaN(d) ? Double.POSITIVE_INFINITY : d;
    }

    /// The expected entries, those that differ between the marks.
    String expectedText(String open, String close) {
        return text(expected, actual, open, close);
    }

    /// The actual entries, those that differ between the marks.
    String actualText(String open, String close) {
        return text(actual, expected, open, close);
    }

    /// A large array shows only entries that differ, with their positions.
    private String text(Values shown, Values other, String open, String close) {
        if (shown.shape().length == 0) {
            return number(shown.entries()[0], other.entries()[0]);
        }
        boolean all = size() <= SHOWN;
        String entries = IntStream.range(0, size())
                .filter(i -> all || differs(i))
                .limit(SHOWN)
                .mapToObj(i -> {
                    String number = number(shown.entries()[i], other.entries()[i]);
                    return (all ? "" : shown.position(i) + " ") + (differs(i) ? open + number + close : number);
                })
                .collect(Collectors.joining(", "));
        return "[" + entries + (all || count() <= SHOWN ? "" : ", …") + "]";
    }

    /// Six digits, or all of them where six do not show the difference.
    private static String number(double x, double other) {
        String text = number(x);
        return x != other && text.equals(number(other)) ? String.valueOf(x) : text;
    }

    /// A number in at most six digits, whole numbers without a point.
    static String number(double x) {
        if (!Double.isFinite(x)) {
            return String.valueOf(x);
        }
        if (x == Math.rint(x) && Math.abs(x) < 1e9) {
            return String.valueOf((long) x);
        }
        return Math.abs(x) < 1e-4 || Math.abs(x) >= 1e9
                ? String.format(Locale.ROOT, "%.5e", x)
                : String.valueOf(Double.parseDouble(String.format(Locale.ROOT, "%.6g", x)));
    }
}
