package nabla.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.None;

/// Names and looks of the series, in lines below a chart. XChart's own puts neighbours on different base lines and
/// does not break lines.
final class Legend {
    /// One name with its look.
    record Entry(String name, Color color, double width, boolean dashed, boolean line, Marker marker) {
        double pixels() {
            return SAMPLE + GAP + Canvas.width(name, Theme.TEXT);
        }
    }

    private static final int SAMPLE = 24;
    private static final int GAP = 6;
    private static final int BETWEEN = 20;
    private static final int ROW = 20;
    private static final int MARGIN = 12;

    private final List<List<Entry>> rows = new ArrayList<>();
    private final int chartWidth;

    Legend(List<Entry> entries, int chartWidth) {
        this.chartWidth = chartWidth;
        double used = 0;
        for (Entry entry : entries) {
            double needed = entry.pixels() + BETWEEN;
            if (rows.isEmpty() || used + needed > chartWidth - 2 * MARGIN) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.getLast().add(entry);
            used += needed;
        }
    }

    int height() {
        return rows.isEmpty() ? 0 : ROW * rows.size() + 4;
    }

    void draw(Graphics2D g, int top) {
        Canvas canvas = Canvas.on(g);
        for (int r = 0; r < rows.size(); r++) {
            double width = -BETWEEN;
            for (Entry entry : rows.get(r)) {
                width += entry.pixels() + BETWEEN;
            }
            double x = (chartWidth - width) / 2;
            for (Entry entry : rows.get(r)) {
                entry(g, canvas, entry, x, top + ROW * r + 6.0);
                x += entry.pixels() + BETWEEN;
            }
        }
    }

    private static void entry(Graphics2D g, Canvas canvas, Entry entry, double x, double y) {
        g.setColor(entry.color());
        if (entry.line()) {
            g.setStroke(Theme.line(entry.width(), entry.dashed()));
            g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
        }
        if (!(entry.marker() instanceof None)) {
            entry.marker().paint(g, x + SAMPLE / 2.0, y, Theme.MARKER);
        }
        canvas.text(entry.name(), x + SAMPLE + GAP, y + 4, Theme.TEXT, Palette.INK, Canvas.Anchor.START);
    }
}
