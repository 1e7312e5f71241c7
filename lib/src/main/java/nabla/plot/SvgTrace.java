package nabla.plot;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.intermediate.commands.AffineTransformCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.Command;
import de.erichseifert.vectorgraphics2d.intermediate.commands.CreateCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DisposeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawImageCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.FillShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetClipCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetColorCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetHintCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetStrokeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetTransformCommand;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Turns what VectorGraphics2D recorded into compact SVG.
///
/// Its own SVG writer names clip paths by identity hashes, so that no two runs give the same bytes, and spells every
/// number out: a chart takes 300 kB. Here the same drawing takes a tenth, always the same.
final class SvgTrace {
    private static final AffineTransform TO_UNITS = AffineTransform.getScaleInstance(Svg.UNITS, Svg.UNITS);

    /// The state of one `Graphics2D`.
    private record State(
            AffineTransform transform,
            Color color,
            BasicStroke stroke,
            @Nullable Rectangle2D clip,
            boolean smooth) {
        State with(AffineTransform next) {
            return new State(next, color, stroke, clip, smooth);
        }
    }

    private final List<String> elements = new ArrayList<>();
    private final Deque<State> saved = new ArrayDeque<>();
    private State state = new State(new AffineTransform(), Color.BLACK, new BasicStroke(1), null, true);

    // Neighbours of one look are joined in one path.
    private SvgPath path = new SvgPath();
    private String look = "";

    private SvgTrace() {}

    /// Draws, and returns the drawing as SVG.
    static Svg draw(int width, int height, Consumer<Graphics2D> painter) {
        VectorGraphics2D g = new VectorGraphics2D();
        painter.accept(g);
        SvgTrace trace = new SvgTrace();
        for (Command<?> command : g.getCommands()) {
            trace.run(command);
        }
        trace.flush();
        return new Svg(width, height, trace.elements);
    }

    private void run(Command<?> command) {
        switch (command) {
            case CreateCommand _ -> saved.push(state);
            case DisposeCommand _ -> state = saved.pop();
            case SetTransformCommand c -> state = state.with(new AffineTransform(c.getValue()));
            case AffineTransformCommand c -> {
                AffineTransform next = new AffineTransform(state.transform());
                next.concatenate(c.getValue());
                state = state.with(next);
            }
            case SetColorCommand c ->
                state = new State(state.transform(), c.getValue(), state.stroke(), state.clip(), state.smooth());
            case SetStrokeCommand c
            when c.getValue() instanceof BasicStroke stroke ->
                state = new State(state.transform(), state.color(), stroke, state.clip(), state.smooth());
            case SetClipCommand c ->
                state = new State(state.transform(), state.color(), state.stroke(), clip(c.getValue()), state.smooth());
            case SetHintCommand c
            when RenderingHints.KEY_INTERPOLATION.equals(c.getKey()) ->
                state = new State(
                        state.transform(),
                        state.color(),
                        state.stroke(),
                        state.clip(),
                        !RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR.equals(c.getValue()));
            case FillShapeCommand c -> fill(c.getValue());
            case DrawShapeCommand c -> stroke(c.getValue());
            case DrawImageCommand c -> image(c);
            default -> {} // fonts and hints do not concern outlines
        }
    }

    private @Nullable Rectangle2D clip(@Nullable Shape shape) {
        return shape == null
                ? null
                : state.transform().createTransformedShape(shape).getBounds2D();
    }

    private void fill(Shape shape) {
        String paint = paint("fill", state.color());
        boolean joins = shape instanceof Ellipse2D && state.color().getAlpha() == 255;
        AffineTransform toUnits = toUnits();
        begin(paint + clipped(), joins);
        if (shape instanceof Ellipse2D e && e.getWidth() == e.getHeight()) {
            Point2D center = toUnits.transform(new Point2D.Double(e.getCenterX(), e.getCenterY()), null);
            path.circle(center.getX(), center.getY(), e.getWidth() / 2 * toUnits.getScaleX());
        } else {
            path.add(shape, toUnits);
        }
    }

    private void stroke(Shape shape) {
        BasicStroke s = state.stroke();
        StringBuilder paint = new StringBuilder(" fill=\"none\"").append(paint("stroke", state.color()));
        paint.append(" stroke-width=\"").append(units(s.getLineWidth())).append('"');
        if (s.getEndCap() != BasicStroke.CAP_BUTT) {
            paint.append(" stroke-linecap=\"")
                    .append(s.getEndCap() == BasicStroke.CAP_ROUND ? "round" : "square")
                    .append('"');
        }
        if (s.getLineJoin() == BasicStroke.JOIN_ROUND) {
            paint.append(" stroke-linejoin=\"round\"");
        }
        float[] dashes = s.getDashArray();
        if (dashes != null) {
            List<String> lengths = new ArrayList<>();
            for (float dash : dashes) {
                lengths.add(Long.toString(units(dash)));
            }
            paint.append(" stroke-dasharray=\"")
                    .append(String.join(" ", lengths))
                    .append('"');
        }
        begin(paint + clipped(), shape instanceof Line2D);
        path.add(shape, toUnits());
    }

    private void image(DrawImageCommand c) {
        flush();
        Rectangle2D box = toUnits()
                .createTransformedShape(new Rectangle2D.Double(c.getX(), c.getY(), c.getWidth(), c.getHeight()))
                .getBounds2D();
        elements.add("<image x=\"" + Math.round(box.getX()) + "\" y=\"" + Math.round(box.getY()) + "\" width=\""
                + Math.round(box.getWidth()) + "\" height=\"" + Math.round(box.getHeight())
                + "\" preserveAspectRatio=\"none\"" + (state.smooth() ? "" : " style=\"image-rendering:pixelated\"")
                + clipped() + " href=\"data:image/png;base64," + png(c.getValue()) + "\"/>");
    }

    private void begin(String nextLook, boolean joins) {
        if (!joins || !nextLook.equals(look)) {
            flush();
            look = joins ? nextLook : nextLook + " ";
        }
    }

    private void flush() {
        String d = path.toString();
        if (!d.isEmpty()) {
            elements.add("<path" + look.stripTrailing() + " d=\"" + d + "\"/>");
        }
        path = new SvgPath();
        look = "";
    }

    /// Names the clip path by its place and defines it at first use.
    private String clipped() {
        Rectangle2D clip = state.clip();
        if (clip == null) {
            return "";
        }
        String box = units(clip.getX()) + " " + units(clip.getY()) + "h" + units(clip.getWidth()) + "v"
                + units(clip.getHeight()) + "h" + -units(clip.getWidth()) + "z";
        String id = "c" + box.replaceAll("[^0-9]+", "_");
        String definition = "<clipPath id=\"" + id + "\"><path d=\"M" + box + "\"/></clipPath>";
        if (!elements.contains(definition)) {
            flush();
            elements.add(definition);
        }
        return " clip-path=\"url(#" + id + ")\"";
    }

    private AffineTransform toUnits() {
        AffineTransform all = new AffineTransform(TO_UNITS);
        all.concatenate(state.transform());
        return all;
    }

    private static String paint(String attribute, Color color) {
        String hex = String.format(" %s=\"#%06x\"", attribute, color.getRGB() & 0xFFFFFF);
        return color.getAlpha() == 255
                ? hex
                : hex + " " + attribute + "-opacity=\"" + Math.round(color.getAlpha() / 2.55) / 100.0 + "\"";
    }

    private static long units(double pixels) {
        return Math.round(pixels * Svg.UNITS);
    }

    private static String png(Image image) {
        RenderedImage rendered;
        if (image instanceof RenderedImage ready) {
            rendered = ready;
        } else {
            BufferedImage copy =
                    new BufferedImage(image.getWidth(null), image.getHeight(null), BufferedImage.TYPE_INT_ARGB);
            copy.createGraphics().drawImage(image, 0, 0, null);
            rendered = copy;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(rendered, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
