package nabla.plot;

import java.util.Locale;

/// Puts into words what a picture shows, for readers who do not see it.
final class Alt {
    private Alt() {}

    static String of(Chart chart) {
        StringBuilder out = new StringBuilder("Chart");
        if (!chart.title.isEmpty()) {
            out.append(" “").append(chart.title).append('”');
        }
        if (!chart.xLabel.isEmpty()) {
            String over = chart.yLabel.isEmpty() ? "over " : chart.yLabel + " over ";
            out.append(": ").append(over).append(chart.xLabel);
        }
        for (Chart.Series s : chart.series) {
            if (s.inLegend()) {
                out.append("; ").append(of(s));
            }
        }
        return out.append('.').toString();
    }

    private static String of(Chart.Series s) {
        int n = s.xs().length;
        if (s.kind() == Chart.Kind.POINTS) {
            return n + (n == 1 ? " point “" : " points “") + s.name() + "”";
        }
        int last = n - 1;
        while (last > 0 && Double.isNaN(s.ys()[last])) {
            last--;
        }
        return "line “" + s.name() + "” from (" + number(s.xs()[0]) + ", " + number(s.ys()[0]) + ") to ("
                + number(s.xs()[last]) + ", " + number(s.ys()[last]) + ")";
    }

    /// Three digits are enough for words.
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return Long.toString((long) value);
        }
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
