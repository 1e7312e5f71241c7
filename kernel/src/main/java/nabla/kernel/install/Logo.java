package nabla.kernel.install;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// The kernel's sign: ∇, a triangle that stands on its point, the right stroke heavier. Drawn from three points, so
/// that no font is needed.
final class Logo {
    private static final double SIZE = 64;
    private static final double[] X = {10, 54, 32};
    private static final double[] Y = {13, 13, 54};
    private static final float THIN = 5;
    private static final float THICK = 10;
    private static final String COLOUR = "#0a58a8";

    private Logo() {}

    /// Writes the pictures that Jupyter looks for beside `kernel.json`.
    static void write(Path folder) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Files.writeString(folder.resolve("logo-svg.svg"), svg());
        for (int size : new int[] {32, 64}) {
            ImageIO.write(
                    image(size),
                    "png",
                    folder.resolve("logo-" + size + "x" + size + ".png").toFile());
        }
    }

    private static String svg() {
        String strokes =
                "<path d=\"M%s %sL%s %sL%s %sZ\" stroke-width=\"%s\"/><path d=\"M%s %sL%s %s\" stroke-width=\"%s\"/>"
                        .formatted(X[0], Y[0], X[1], Y[1], X[2], Y[2], THIN, X[1] - 3, Y[1] + 2, X[2], Y[2] - 3, THICK);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" role=\"img\" aria-label=\"Nabla\""
                + " fill=\"none\" stroke=\"" + COLOUR + "\" stroke-linejoin=\"round\" stroke-linecap=\"round\">"
                + strokes + "</svg>\n";
    }

    private static BufferedImage image(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / SIZE, size / SIZE);
        g.setColor(Color.decode(COLOUR));
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(X[0], Y[0]);
        triangle.lineTo(X[1], Y[1]);
        triangle.lineTo(X[2], Y[2]);
        triangle.closePath();
        g.setStroke(new BasicStroke(THIN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(triangle);
        Path2D heavy = new Path2D.Double();
        heavy.moveTo(X[1] - 3, Y[1] + 2);
        heavy.lineTo(X[2], Y[2] - 3);
        g.setStroke(new BasicStroke(THICK, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(heavy);
        g.dispose();
        return image;
    }
}
