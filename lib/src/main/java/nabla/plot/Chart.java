package nabla.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nabla.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// A chart with two axes, built up layer by layer; each method returns a new chart.
///
/// ```java
/// Chart.of("Cost").axes("step", "J").line("α = 0.1", costs)
/// ```
///
/// `dashed`, `thin` and `colored` concern the layer added last.
public final class Chart {
    /// What a layer of points looks like.
    enum Kind {
        LINE,
        PATH,
        POINTS
    }

    /// One line or cloud of points.
    @SuppressWarnings("ArrayRecordComponent") // read in place, never compared
    record Series(
            Kind kind,
            String name,
            double[] xs,
            double[] ys,
            @Nullable Color color,
            double width,
            boolean dashed,
            boolean inLegend) {}

    /// A word at a place.
    record Label(String text, double x, double y) {}

    /// A function of two variables as background colours.
    @SuppressWarnings("ArrayRecordComponent") // read in place, never compared
    record Field(DoubleBinaryOperator f, Color[] scale, double low, double high) {}

    String title = "";
    String xLabel = "";
    String yLabel = "";
    List<Series> series = List.of();
    List<Label> labels = List.of();

    @Nullable Field field;

    @Nullable Range xRange;

    @Nullable Range yRange;

    boolean logX;
    boolean logY;
    int width = Theme.WIDTH;
    int height = Theme.HEIGHT;
    private String alt = "";

    private Chart() {}

    private Chart(Chart other) {
        title = other.title;
        xLabel = other.xLabel;
        yLabel = other.yLabel;
        series = other.series;
        labels = other.labels;
        field = other.field;
        xRange = other.xRange;
        yRange = other.yRange;
        logX = other.logX;
        logY = other.logY;
        width = other.width;
        height = other.height;
        alt = other.alt;
    }

    public static Chart of(String title) {
        Chart chart = new Chart();
        chart.title = title;
        return chart;
    }

    /// Names the axes.
    public Chart axes(String x, String y) {
        Chart next = new Chart(this);
        next.xLabel = x;
        next.yLabel = y;
        return next;
    }

    /// A line through points.
    public Chart line(String name, double[] xs, double[] ys) {
        return add(Kind.LINE, name, xs, ys);
    }

    /// A line through values at 0, 1, 2, …
    public Chart line(String name, double... ys) {
        double[] xs = new double[ys.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i;
        }
        return add(Kind.LINE, name, xs, ys);
    }

    /// The graph of a function.
    public Chart curve(String name, double from, double to, DoubleUnaryOperator f) {
        double[] xs = new Range(from, to).steps(201);
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            ys[i] = f.applyAsDouble(xs[i]);
        }
        return add(Kind.LINE, name, xs, ys);
    }

    /// A line that shows its points, such as the steps of a descent.
    public Chart path(String name, double[] xs, double[] ys) {
        return add(Kind.PATH, name, xs, ys);
    }

    /// Points without a line.
    public Chart points(String name, double[] xs, double[] ys) {
        return add(Kind.POINTS, name, xs, ys);
    }

    /// Points of a plane (N, 2), blue where the label is 0 and orange where it is 1.
    public Chart classes(Tensor x, Tensor y, String zero, String one) {
        double[] xy = x.toDoubles();
        double[] labels = y.toDoubles();
        if (x.rank() != 2 || x.size(1) != 2 || labels.length != x.size(0)) {
            throw new IllegalArgumentException("classes needs points (N, 2) and N labels, but got "
                    + Arrays.toString(x.shape()) + " and " + labels.length + " labels");
        }
        Chart chart = this;
        for (int label = 0; label <= 1; label++) {
            int wanted = label;
            int[] rows = IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == wanted)
                    .toArray();
            if (rows.length > 0) {
                double[] us = IntStream.of(rows).mapToDouble(i -> xy[2 * i]).toArray();
                double[] vs = IntStream.of(rows).mapToDouble(i -> xy[2 * i + 1]).toArray();
                chart = chart.add(Kind.POINTS, label == 0 ? zero : one, us, vs)
                        .colored(label == 0 ? Palette.BLUE : Palette.ORANGE);
            }
        }
        return chart;
    }

    /// Arrows from (x, y) to (x + u, y + v).
    public Chart arrows(String name, double[] xs, double[] ys, double[] us, double[] vs) {
        double[][] lines = Arrows.lines(xs, ys, us, vs);
        return add(Kind.LINE, name, lines[0], lines[1]);
    }

    /// A straight line a·x + b·y + c = 0, where it crosses the chart; set both ranges before.
    public Chart boundary(String name, double a, double b, double c) {
        Range x = required(xRange, "xRange");
        Range y = required(yRange, "yRange");
        Contours.Grid grid = Contours.Grid.of((u, v) -> a * u + b * v + c, x, y, 2, 2);
        double[][] line = Contours.level(grid, 0);
        return line[0].length == 0
                ? this
                : add(Kind.LINE, name, line[0], line[1]).colored(Palette.INK);
    }

    /// Colours the plane by the probability of class 1 and draws the boundary at one half; set both ranges before.
    public Chart regions(DoubleBinaryOperator probability) {
        Color[] scale = {
            Palette.mix(Color.WHITE, Palette.BLUE, 0.45), Color.WHITE, Palette.mix(Color.WHITE, Palette.ORANGE, 0.45)
        };
        Chart next = new Chart(this);
        next.field = new Field(probability, scale, 0, 1);
        return next.level(probability, 0.5, Palette.INK, 1.5);
    }

    /// Shows a function of two variables by colour and level lines, close together where it is small; set both
    /// ranges before.
    public Chart surface(DoubleBinaryOperator f, int levels) {
        Contours.Grid grid = grid(f);
        double low = grid.min();
        double high = grid.max();
        Chart next = new Chart(this);
        next.field = new Field((x, y) -> Math.sqrt((f.applyAsDouble(x, y) - low) / (high - low)), Palette.PALE, 0, 1);
        for (int i = 1; i <= levels; i++) {
            double t = (double) i / (levels + 1);
            next = next.level(f, low + (high - low) * t * t, new Color(0x4A, 0x74, 0x9C), 0.8);
        }
        return next;
    }

    private Chart level(DoubleBinaryOperator f, double value, Color color, double lineWidth) {
        double[][] line = Contours.level(grid(f), value);
        return line[0].length == 0
                ? this
                : with(new Series(
                        Kind.LINE, "level " + series.size(), line[0], line[1], color, lineWidth, false, false));
    }

    private Contours.Grid grid(DoubleBinaryOperator f) {
        return Contours.Grid.of(f, required(xRange, "xRange"), required(yRange, "yRange"), 81, 81);
    }

    /// Writes a word at a place.
    public Chart label(String text, double x, double y) {
        Chart next = new Chart(this);
        next.labels = new ArrayList<>(labels);
        next.labels.add(new Label(text, x, y));
        return next;
    }

    /// Draws the last layer dashed.
    public Chart dashed() {
        return last(s -> new Series(s.kind(), s.name(), s.xs(), s.ys(), s.color(), s.width(), true, s.inLegend()));
    }

    /// Draws the last layer with a thin line.
    public Chart thin() {
        return last(s -> new Series(s.kind(), s.name(), s.xs(), s.ys(), s.color(), 1, s.dashed(), s.inLegend()));
    }

    /// Gives the last layer a colour.
    public Chart colored(Color color) {
        return last(s -> new Series(s.kind(), s.name(), s.xs(), s.ys(), color, s.width(), s.dashed(), s.inLegend()));
    }

    /// Leaves the last layer out of the legend.
    public Chart unlisted() {
        return last(s -> new Series(s.kind(), s.name(), s.xs(), s.ys(), s.color(), s.width(), s.dashed(), false));
    }

    public Chart xRange(double low, double high) {
        Chart next = new Chart(this);
        next.xRange = new Range(low, high);
        return next;
    }

    public Chart yRange(double low, double high) {
        Chart next = new Chart(this);
        next.yRange = new Range(low, high);
        return next;
    }

    public Chart logX() {
        Chart next = new Chart(this);
        next.logX = true;
        return next;
    }

    public Chart logY() {
        Chart next = new Chart(this);
        next.logY = true;
        return next;
    }

    /// Sets the size in pixels.
    public Chart size(int pixelsWide, int pixelsHigh) {
        Chart next = new Chart(this);
        next.width = pixelsWide;
        next.height = pixelsHigh;
        return next;
    }

    /// Says in words what to see; without it, the chart lists its layers.
    public Chart describe(String words) {
        Chart next = new Chart(this);
        next.alt = words;
        return next;
    }

    public Figure figure() {
        Svg svg = svg();
        return Figure.svg(svg.document(), width, height, alt());
    }

    /// The representations that a notebook chooses from.
    public Map<String, String> toMimeBundle() {
        return figure().toMimeBundle();
    }

    String alt() {
        return alt.isEmpty() ? Alt.of(this) : alt;
    }

    Svg svg() {
        return XyChart.draw(this);
    }

    /// The field's colours on a grid of pixels, first row on top.
    static BufferedImage image(Field field, Range x, Range y, int columns, int rows) {
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double u = x.low() + (x.high() - x.low()) * (c + 0.5) / columns;
                double v = y.high() - (y.high() - y.low()) * (r + 0.5) / rows;
                double t = (field.f().applyAsDouble(u, v) - field.low()) / (field.high() - field.low());
                image.setRGB(c, r, Palette.at(field.scale(), t).getRGB());
            }
        }
        return image;
    }

    private Chart add(Kind kind, String name, double[] xs, double[] ys) {
        if (xs.length != ys.length || xs.length == 0) {
            throw new IllegalArgumentException("“" + name + "” has " + xs.length + " x values and " + ys.length
                    + " y values; a layer needs as many of one as of the other, and at least one");
        }
        return with(new Series(kind, name, xs.clone(), ys.clone(), null, Theme.LINE, false, !name.isEmpty()));
    }

    private Chart with(Series added) {
        Chart next = new Chart(this);
        next.series = new ArrayList<>(series);
        next.series.add(added);
        return next;
    }

    private Chart last(UnaryOperator<Series> change) {
        if (series.isEmpty()) {
            throw new IllegalStateException("add a line or points first, then say how they look");
        }
        Chart next = new Chart(this);
        next.series = new ArrayList<>(series);
        next.series.set(series.size() - 1, change.apply(series.getLast()));
        return next;
    }

    private static Range required(@Nullable Range range, String name) {
        if (range == null) {
            throw new IllegalStateException("set ." + name + "(low, high) before, so that the plane has borders");
        }
        return range;
    }
}
