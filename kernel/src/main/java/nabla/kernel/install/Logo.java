package nabla.kernel.install;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// The kernel's sign: ∇, a triangle that stands on its point, the right stroke heavier. Drawn from six points, so that
/// no font is needed.
final class Logo {
    private static final double SIZE = 64;
    private static final double[][] OUTSIDE = {{6, 9}, {58, 9}, {32, 57}};
    private static final double[][] INSIDE = {{14.4, 14}, {42.8, 14}, {28.6, 40.2}};
    private static final String COLOUR = "#2a7de1"; // reads on white and on black

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
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" role=\"img\" aria-label=\"Nabla\"><path fill=\""
                + COLOUR + "\" fill-rule=\"evenodd\" d=\"" + data(OUTSIDE) + data(INSIDE) + "\"/></svg>\n";
    }

    private static String data(double[][] triangle) {
        return "M%s %sL%s %sL%s %sZ"
                .formatted(
                        triangle[0][0], triangle[0][1], triangle[1][0], triangle[1][1], triangle[2][0], triangle[2][1]);
    }

    private static BufferedImage image(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(size / SIZE, size / SIZE);
        g.setColor(Color.decode(COLOUR));
        Path2D sign = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (double[][] triangle : new double[][][] {OUTSIDE, INSIDE}) {
            sign.moveTo(triangle[0][0], triangle[0][1]);
            sign.lineTo(triangle[1][0], triangle[1][1]);
            sign.lineTo(triangle[2][0], triangle[2][1]);
            sign.closePath();
        }
        g.fill(sign);
        g.dispose();
        return image;
    }
}
