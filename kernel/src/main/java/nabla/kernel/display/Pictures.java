package nabla.kernel.display;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Pictures, on white, so that they can be read on any page, and with a text for those who can't see them.
final class Pictures {
    private Pictures() {}

    static Map<String, String> of(Object value) {
        RenderedImage image = (RenderedImage) value;
        String text = "picture, " + image.getWidth() + " × " + image.getHeight() + " pixels";
        return png(bytes(opaque(image)), text);
    }

    private static BufferedImage opaque(RenderedImage image) {
        BufferedImage page = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.drawRenderedImage(image, null);
        graphics.dispose();
        return page;
    }

    private static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A chart of XChart, drawn by the library itself; the class is that of the user's loader.
    static Map<String, String> ofChart(Object chart) {
        try {
            ClassLoader loader = chart.getClass().getClassLoader();
            Class<?> encoder = Class.forName("org.knowm.xchart.BitmapEncoder", true, loader);
            Method draw = Stream.of(encoder.getMethods())
                    .filter(method -> method.getName().equals("getBitmapBytes") && method.getParameterCount() == 2)
                    .filter(method -> method.getParameterTypes()[0].isInstance(chart))
                    .filter(method -> method.getParameterTypes()[1].isEnum())
                    .findFirst()
                    .orElseThrow(() -> new NoSuchMethodException("BitmapEncoder.getBitmapBytes"));
            Object format = Stream.of(draw.getParameterTypes()[1].getEnumConstants())
                    .filter(each -> each.toString().equals("PNG"))
                    .findFirst()
                    .orElseThrow();
            Object title = chart.getClass().getMethod("getTitle").invoke(chart);
            return png((byte[]) draw.invoke(null, chart, format), "chart: " + title);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the chart can't be drawn", e);
        }
    }

    private static Map<String, String> png(byte[] bytes, String text) {
        String data = Base64.getEncoder().encodeToString(bytes);
        String alternative = text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("text/plain", text);
        all.put("image/png", data);
        all.put(
                "text/html",
                "<figure><img alt=\"" + alternative + "\" src=\"data:image/png;base64," + data + "\"></figure>");
        return all;
    }
}
