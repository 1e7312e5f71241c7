package nabla.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/// Draws years and what happened in them, along a line from left to right, in turn above and below.
final class Timeline {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 260;
    private static final int MIDDLE = 140;
    private static final double SIZE = 12;

    private Timeline() {}

    static Svg draw(String title, List<Plots.Event> events) {
        double step = (WIDTH - 170.0) / Math.max(1, events.size() - 1);
        return Canvas.draw(WIDTH, HEIGHT, canvas -> {
            canvas.text(title, WIDTH / 2.0, 26, Theme.TITLE, Palette.INK, Canvas.Anchor.MIDDLE);
            canvas.stroke(new Line2D.Double(30, MIDDLE, WIDTH - 30, MIDDLE), Palette.AXIS, 2);
            canvas.arrowHead(WIDTH - 24, MIDDLE, 0, 10, Palette.AXIS);
            for (int i = 0; i < events.size(); i++) {
                event(canvas, events.get(i), 85 + i * step, step, i % 2 == 0, Palette.series(i % 4));
            }
        });
    }

    private static void event(Canvas canvas, Plots.Event event, double x, double step, boolean above, Color color) {
        List<String> lines = wrap(event.text(), Math.min(2 * Math.min(x, WIDTH - x), 2 * step) - 12);
        int way = above ? -1 : 1;
        canvas.stroke(new Line2D.Double(x, MIDDLE, x, MIDDLE + way * 24), color, 1.5);
        canvas.fill(new Ellipse2D.Double(x - 6, MIDDLE - 6, 12, 12), color);
        double top = above ? MIDDLE - 32 - 16 * lines.size() : MIDDLE + 42;
        canvas.text(Integer.toString(event.year()), x, top, 15, color, Canvas.Anchor.MIDDLE);
        for (int i = 0; i < lines.size(); i++) {
            canvas.text(lines.get(i), x, top + 16 * (i + 1), SIZE, Palette.INK, Canvas.Anchor.MIDDLE);
        }
    }

    /// Breaks a text at spaces into lines of at most this many pixels.
    static List<String> wrap(String text, double pixels) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Canvas.width(longer, SIZE) > pixels) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }
}
