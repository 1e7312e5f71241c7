package nabla.plot;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Draws a `Chart` with XChart.
final class XyChart {
    private static final int FIELD_PIXELS = 120;

    private XyChart() {}

    static Svg draw(Chart chart) {
        List<Legend.Entry> entries = new ArrayList<>();
        XYChart xy = build(chart, entries);
        Legend legend = new Legend(entries, chart.width);
        int head = chart.title.isEmpty() ? 0 : Theme.HEAD;
        int height = chart.height - head - legend.height();
        return SvgTrace.draw(chart.width, chart.height, g -> {
            g.setColor(Palette.PAPER);
            g.fill(new Rectangle2D.Double(0, 0, chart.width, chart.height));
            Canvas.on(g).title(chart.title, chart.width / 2.0);
            legend.draw(g, head + height);
            g.translate(0, head);
            field(chart, xy, g, height);
            xy.paint(g, chart.width, height);
        });
    }

    private static XYChart build(Chart chart, List<Legend.Entry> legend) {
        XYChart xy = new XYChart(chart.width, chart.height);
        xy.setXAxisTitle(chart.xLabel);
        xy.setYAxisTitle(chart.yLabel);
        Theme.apply(xy.getStyler());
        style(chart, xy.getStyler());
        List<Runnable> onTop = new ArrayList<>(); // points lie on lines, whatever was added first
        int color = 0;
        for (int i = 0; i < chart.series.size(); i++) {
            Chart.Series s = chart.series.get(i);
            boolean points = s.kind() == Chart.Kind.POINTS;
            Color its = s.color() == null ? Palette.series(color++) : s.color();
            Marker marker = marker(s, i);
            String key = i + " " + s.name();
            if (points) {
                onTop.add(() -> add(xy, s, key, its, marker));
            } else {
                add(xy, s, key, its, marker);
            }
            if (s.inLegend()) {
                legend.add(new Legend.Entry(s.name(), its, s.width(), s.dashed(), !points, marker));
            }
        }
        onTop.forEach(Runnable::run);
        roundTicks(xy);
        for (Chart.Label label : chart.labels) {
            xy.addAnnotation(new AnnotationText(label.text(), label.x(), label.y(), false));
        }
        return xy;
    }

    /// XChart marks evenly spaced data at odd numbers (0, 8, 16, …) and all other data at round ones. A series of
    /// uneven places without values, which draws nothing, brings the round ones.
    private static void roundTicks(XYChart xy) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (XYSeries s : xy.getSeriesCollection()) {
            for (double x : s.getXData()) {
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
        }
        double[] xs = {low, low + 0.3717 * (high - low), high};
        XYSeries nothing = xy.addSeries("ticks", xs, new double[] {Double.NaN, Double.NaN, Double.NaN});
        nothing.setMarker(SeriesMarkers.NONE);
    }

    private static void style(Chart chart, XYStyler s) {
        boolean dense = chart.series.stream().anyMatch(one -> one.kind() == Chart.Kind.PATH && one.xs().length > 50);
        s.setMarkerSize(dense ? Theme.MARKER / 2 + 1 : Theme.MARKER);
        s.setChartTitleVisible(false);
        s.setXAxisTitleVisible(!chart.xLabel.isEmpty());
        s.setYAxisTitleVisible(!chart.yLabel.isEmpty());
        s.setXAxisLogarithmic(chart.logX);
        s.setYAxisLogarithmic(chart.logY);
        if (!chart.logX) {
            s.setXAxisTickLabelsFormattingFunction(Theme::tick);
        }
        if (!chart.logY) {
            s.setYAxisTickLabelsFormattingFunction(Theme::tick);
        }
        s.setPlotGridLinesVisible(chart.field == null);
        s.setPlotContentSize(chart.xRange != null && chart.yRange != null ? 1 : 0.96);
        if (chart.xRange != null) {
            s.setXAxisMin(chart.xRange.low());
            s.setXAxisMax(chart.xRange.high());
        }
        if (chart.yRange != null) {
            s.setYAxisMin(chart.yRange.low());
            s.setYAxisMax(chart.yRange.high());
        }
        s.setLegendVisible(false);
    }

    private static Marker marker(Chart.Series s, int index) {
        return switch (s.kind()) {
            case LINE -> SeriesMarkers.NONE;
            case PATH -> SeriesMarkers.CIRCLE;
            case POINTS -> Theme.marker(index);
        };
    }

    private static void add(XYChart xy, Chart.Series s, String key, Color color, Marker marker) {
        XYSeries added = xy.addSeries(key, s.xs(), s.ys());
        added.setLineColor(color);
        added.setLineStyle(Theme.line(s.width(), s.dashed()));
        added.setMarkerColor(color);
        added.setMarker(marker);
        if (s.kind() == Chart.Kind.POINTS) {
            added.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        }
    }

    /// Lays the field's colours under the plot. Where the plot is, XChart knows after a first painting.
    private static void field(Chart chart, XYChart xy, Graphics2D g, int height) {
        Chart.Field field = chart.field;
        Range x = chart.xRange;
        Range y = chart.yRange;
        if (field == null || x == null || y == null) {
            return;
        }
        xy.paint(new VectorGraphics2D(), chart.width, height);
        double left = xy.getScreenXFromChart(x.low());
        double right = xy.getScreenXFromChart(x.high());
        double top = xy.getScreenYFromChart(y.high());
        double bottom = xy.getScreenYFromChart(y.low());
        g.drawImage(
                Chart.image(field, x, y, FIELD_PIXELS, FIELD_PIXELS),
                (int) Math.round(left),
                (int) Math.round(top),
                (int) Math.round(right - left),
                (int) Math.round(bottom - top),
                null);
    }
}
