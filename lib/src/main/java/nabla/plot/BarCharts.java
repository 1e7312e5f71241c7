package nabla.plot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.Histogram;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.HorizontalBarStyler;
import org.knowm.xchart.style.Styler.ChartTheme;

/// Draws bars and matrices with XChart.
final class BarCharts {
    private BarCharts() {}

    static Svg bars(String title, String yLabel, List<String> names, double[] values) {
        CategoryChart chart = new CategoryChart(Theme.WIDTH, Theme.HEIGHT);
        chart.setTitle(title);
        chart.setYAxisTitle(yLabel);
        CategoryStyler s = chart.getStyler();
        Theme.apply(s);
        s.setYAxisTickLabelsFormattingFunction(Theme::tick);
        s.setPlotGridVerticalLinesVisible(false);
        s.setLabelsVisible(true);
        s.setDecimalPattern("0.###");
        s.setLabelsPosition(0.93);
        s.setLabelsFont(Fonts.plain(Theme.TEXT));
        s.setLabelsFontColorAutomaticEnabled(false);
        s.setLabelsFontColor(Color.WHITE);
        s.setAvailableSpaceFill(0.6);
        s.setYAxisMin(0.0);
        s.setSeriesColors(new Color[] {Palette.BLUE});
        chart.addSeries(yLabel, names, boxed(values));
        return draw(chart);
    }

    static Svg horizontal(String title, String unit, List<String> names, double[] values) {
        HorizontalBarChart chart = new HorizontalBarChart(Theme.WIDTH, 90 + 46 * names.size());
        chart.setTitle(title);
        chart.setXAxisTitle(unit);
        HorizontalBarStyler s = chart.getStyler();
        Theme.apply(s);
        s.setXAxisTickLabelsFormattingFunction(Theme::tick);
        s.setPlotGridHorizontalLinesVisible(false);
        s.setYAxisTitleVisible(false);
        s.setAvailableSpaceFill(0.6);
        s.setXAxisMin(0.0);
        everyName(s);
        s.setSeriesColors(new Color[] {Palette.BLUE});
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            labels.add(names.get(i) + ": " + Alt.number(values[i]));
        }
        chart.addSeries(unit, boxed(values), labels);
        return draw(chart);
    }

    static Svg histogram(String title, String xLabel, double[] values, int bins) {
        Histogram histogram = new Histogram(boxed(values), bins);
        CategoryChart chart = new CategoryChart(Theme.WIDTH, Theme.HEIGHT);
        chart.setTitle(title);
        chart.setXAxisTitle(xLabel);
        chart.setYAxisTitle("count");
        CategoryStyler s = chart.getStyler();
        Theme.apply(s);
        s.setYAxisTickLabelsFormattingFunction(Theme::tick);
        s.setPlotGridVerticalLinesVisible(false);
        s.setAvailableSpaceFill(0.96);
        s.setXAxisMaxLabelCount(9);
        s.setXAxisDecimalPattern("0.##");
        s.setSeriesColors(new Color[] {Palette.BLUE});
        chart.addSeries("count", histogram.getxAxisData(), histogram.getyAxisData());
        return draw(chart);
    }

    static Svg heatMap(String title, List<String> rows, List<String> columns, double[][] values) {
        HeatMapChart chart = new HeatMapChart(160 + 90 * columns.size(), 90 + 44 * rows.size(), ChartTheme.XChart);
        chart.setTitle(title);
        HeatMapStyler s = chart.getStyler();
        Theme.apply(s);
        s.setPlotContentSize(1);
        everyName(s);
        s.setShowValue(true);
        s.setValueFont(Fonts.plain(Theme.TEXT));
        s.setValueFontColor(Palette.INK);
        s.setHeatMapDecimalValueFormatter(Alt::number);
        s.setRangeColors(Palette.PALE);
        List<Number[]> cells = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                double value = values[r][c];
                cells.add(new Number[] {c, rows.size() - 1 - r, value}); // XChart counts rows upwards
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        s.setMin(low);
        s.setMax(high > low ? high : low + 1);
        List<String> upwards = new ArrayList<>(rows);
        Collections.reverse(upwards);
        chart.addSeries("values", columns, upwards, cells);
        return draw(chart);
    }

    private static Svg draw(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
        int width = chart.getWidth();
        int height = chart.getHeight();
        return SvgTrace.draw(width, height, g -> {
            g.setColor(Palette.PAPER);
            g.fill(new Rectangle2D.Double(0, 0, width, height));
            chart.paint(g, width, height);
        });
    }

    /// XChart leaves out names that are nearer to one another than these hints.
    private static void everyName(AxesChartStyler s) {
        s.setXAxisTickMarkSpacingHint(30);
        s.setYAxisTickMarkSpacingHint(20);
    }

    private static List<Double> boxed(double[] values) {
        List<Double> out = new ArrayList<>();
        for (double v : values) {
            out.add(v);
        }
        return out;
    }
}
