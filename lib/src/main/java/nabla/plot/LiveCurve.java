package nabla.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import nabla.display.Display;
import nabla.display.Live;
import org.jspecify.annotations.Nullable;

/// Curves that grow while a program runs, such as the loss during training.
///
/// Drawn anew at most ten times a second, so that drawing does not slow the program; `finish` draws the last state,
/// which is what a saved notebook keeps.
public final class LiveCurve {
    private static final long PAUSE = 100_000_000; // nanoseconds

    private record Point(double x, double y) {}

    private final Chart empty;
    private final LongSupplier clock;
    private final Map<String, List<Point>> curves = new LinkedHashMap<>();
    private @Nullable Live live;
    private long drawn;

    public LiveCurve(String title, String xLabel, String yLabel) {
        this(Chart.of(title).axes(xLabel, yLabel), System::nanoTime);
    }

    /// @param empty the chart without its curves: title, axes, ranges
    public LiveCurve(Chart empty) {
        this(empty, System::nanoTime);
    }

    LiveCurve(Chart empty, LongSupplier clock) {
        this.empty = empty;
        this.clock = clock;
    }

    /// Adds a point to the curve of this name.
    public void add(String name, double x, double y) {
        curves.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Point(x, y));
        long now = clock.getAsLong();
        if (live == null || now - drawn >= PAUSE) {
            draw();
            drawn = now;
        }
    }

    /// Draws what was left out since the last drawing.
    public void finish() {
        if (!curves.isEmpty()) {
            draw();
        }
    }

    /// What is shown now.
    public Chart chart() {
        Chart chart = empty;
        for (Map.Entry<String, List<Point>> curve : curves.entrySet()) {
            int n = curve.getValue().size();
            double[] xs = new double[n];
            double[] ys = new double[n];
            for (int i = 0; i < n; i++) {
                xs[i] = curve.getValue().get(i).x();
                ys[i] = curve.getValue().get(i).y();
            }
            chart = chart.line(curve.getKey(), xs, ys);
        }
        return chart;
    }

    private void draw() {
        if (live == null) {
            live = Display.show(chart());
        } else {
            live.update(chart());
        }
    }
}
