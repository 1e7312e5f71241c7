package nabla.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// The look of every chart: white paper, faint grid, no frames, one font.
final class Theme {
    static final double TEXT = 12;
    static final double TITLE = 14;
    static final int WIDTH = 640;
    static final int HEIGHT = 380;
    static final float LINE = 2;
    static final int MARKER = 8;
    static final int HEAD = 24;

    /// Series differ in shape too, not in colour alone.
    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE,
        SeriesMarkers.DIAMOND,
        SeriesMarkers.SQUARE,
        SeriesMarkers.TRIANGLE_UP,
        SeriesMarkers.TRIANGLE_DOWN,
        SeriesMarkers.CROSS
    };

    private static final Color CLEAR = new Color(255, 255, 255, 0);

    private Theme() {}

    static Marker marker(int index) {
        return MARKERS[index % MARKERS.length];
    }

    static BasicStroke line(double width, boolean dashed) {
        float w = (float) width;
        return dashed
                ? new BasicStroke(w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0)
                : new BasicStroke(w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /// A number beside an axis: no digits beyond need, a real minus sign.
    static String tick(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        int whole = rounded.precision() - rounded.scale(); // digits before the point
        boolean plain = rounded.signum() == 0 || (whole < 7 && rounded.scale() < 7);
        String text = plain ? rounded.toPlainString() : rounded.toString().replace("E+", "E");
        return text.replace('-', '−');
    }

    static void apply(AxesChartStyler s) {
        text(s);
        s.setAxisTitleFont(Fonts.plain(TEXT));
        s.setAxisTickLabelsFont(Fonts.plain(TEXT - 1));
        s.setAxisTickLabelsColor(Palette.INK);
        s.setAxisTickMarksColor(Palette.AXIS);
        s.setAxisTickMarksStroke(new BasicStroke(1));
        s.setAxisTicksMarksVisible(false);
        s.setAxisTickMarkLength(2);
        s.setAxisTickPadding(4);
        s.setAxisTicksLineVisible(false);
        s.setAxisTitlePadding(9);
        s.setPlotMargin(0);
        s.setPlotGridLinesColor(Palette.GRID);
        s.setPlotGridLinesStroke(new BasicStroke(1));
        s.setPlotTicksMarksVisible(false);
        s.setXAxisTickMarkSpacingHint(80);
        s.setYAxisTickMarkSpacingHint(50);
    }

    private static void text(Styler s) {
        s.setBaseFont(Fonts.plain(TEXT));
        s.setLocale(Locale.ROOT);
        s.setChartBackgroundColor(CLEAR); // the drawing itself lays white paper under everything
        s.setPlotBackgroundColor(CLEAR);
        s.setPlotBorderVisible(false);
        s.setChartPadding(10);
        s.setChartFontColor(Palette.INK);
        s.setChartTitleFont(Fonts.plain(TITLE));
        s.setChartTitlePadding(6);
        s.setChartTitleBoxVisible(false);
        s.setLegendVisible(false);
        s.setAnnotationTextFont(Fonts.plain(TEXT));
        s.setAnnotationTextFontColor(Palette.INK);
        s.setAnnotationLineColor(Palette.GREY);
    }
}
