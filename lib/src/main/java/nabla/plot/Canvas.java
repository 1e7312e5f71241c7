package nabla.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/// Draws what XChart has no chart for, in the look of the charts.
final class Canvas {
    /// Which point of a text lies at the given place.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Graphics2D g;

    private Canvas(Graphics2D g) {
        this.g = g;
    }

    static Canvas on(Graphics2D g) {
        return new Canvas(g);
    }

    /// A figure on white paper.
    static Svg draw(int width, int height, Consumer<Canvas> painter) {
        return SvgTrace.draw(width, height, g -> {
            Canvas canvas = new Canvas(g);
            canvas.fill(new Rectangle2D.Double(0, 0, width, height), Palette.PAPER);
            painter.accept(canvas);
        });
    }

    Graphics2D graphics() {
        return g;
    }

    void fill(Shape shape, Color color) {
        g.setColor(color);
        g.fill(shape);
    }

    void stroke(Shape shape, Color color, double width) {
        g.setColor(color);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    /// A line of text; `y` is the line on which the letters stand.
    void text(String text, double x, double y, double size, Color color, Anchor anchor) {
        if (text.isBlank()) {
            return;
        }
        double shift = switch (anchor) {
            case START -> 0;
            case MIDDLE -> -width(text, size) / 2;
            case END -> -width(text, size);
        };
        Shape outline = new TextLayout(text, font(size), CONTEXT)
                .getOutline(AffineTransform.getTranslateInstance(x + shift, y));
        fill(outline, color);
    }

    /// The heading of a picture, always at the same height.
    void title(String text, double center) {
        text(text, center, 21, Theme.TITLE, Palette.INK, Anchor.MIDDLE);
    }

    static double width(String text, double size) {
        return text.isEmpty() ? 0 : new TextLayout(text, font(size), CONTEXT).getAdvance();
    }

    /// The head of an arrow that points to (x, y) and comes from the direction of `angle`.
    void arrowHead(double x, double y, double angle, double size, Color color) {
        Path2D head = new Path2D.Double();
        head.moveTo(x, y);
        for (double side : new double[] {-0.4, 0.4}) {
            head.lineTo(x - size * Math.cos(angle + side), y - size * Math.sin(angle + side));
        }
        head.closePath();
        fill(head, color);
    }

    /// An image of few pixels, drawn with sharp edges.
    void pixels(BufferedImage image, int x, int y, int width, int height) {
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(image, x, y, width, height, null);
    }

    private static Font font(double size) {
        return Fonts.plain(size);
    }
}
