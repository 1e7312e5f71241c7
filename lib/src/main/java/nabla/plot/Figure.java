package nabla.plot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A finished picture, or several side by side. A notebook shows it, a program saves it, a test reads `alt`.
///
/// @param alt what is on the picture, in words: for readers who do not see it, and for terminals
public record Figure(List<Picture> pictures, String alt) {
    /// One image.
    ///
    /// @param type its MIME type: `image/svg+xml` or `image/png`
    /// @param data as in a notebook: the text of an SVG, the Base64 form of a PNG
    public record Picture(String type, String data, int width, int height, String alt) {
        private byte[] bytes() {
            return type.equals(SVG)
                    ? data.getBytes(StandardCharsets.UTF_8)
                    : Base64.getDecoder().decode(data);
        }
    }

    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";

    public Figure {
        pictures = List.copyOf(pictures);
        if (alt.isBlank()) {
            throw new IllegalArgumentException("a figure needs a text alternative: say in words what it shows");
        }
    }

    static Figure svg(String svg, int width, int height, String alt) {
        return new Figure(List.of(new Picture(SVG, svg, width, height, alt)), alt);
    }

    /// A picture made elsewhere.
    public static Figure png(byte[] png, int width, int height, String alt) {
        String data = Base64.getEncoder().encodeToString(png);
        return new Figure(List.of(new Picture(PNG, data, width, height, alt)), alt);
    }

    /// Several figures side by side, as far as the page is wide enough.
    public static Figure row(List<Figure> figures) {
        List<Picture> all = new ArrayList<>();
        List<String> alts = new ArrayList<>();
        for (Figure figure : figures) {
            all.addAll(figure.pictures());
            alts.add(figure.alt());
        }
        return new Figure(all, String.join("\n", alts));
    }

    /// The representations that a notebook chooses from.
    public Map<String, String> toMimeBundle() {
        Map<String, String> bundle = new LinkedHashMap<>();
        bundle.put("text/html", html());
        bundle.put("text/plain", alt);
        return bundle;
    }

    /// One `figure` element, complete in itself.
    public String html() {
        StringBuilder out = new StringBuilder("<figure style=\"margin:0;display:flex;flex-wrap:wrap;gap:8px\">");
        for (Picture p : pictures) {
            out.append("<img alt=\"")
                    .append(escape(p.alt()))
                    .append("\" width=\"")
                    .append(p.width());
            out.append("\" style=\"max-width:100%;height:auto;background:#fff\" src=\"data:")
                    .append(p.type());
            out.append(";base64,")
                    .append(Base64.getEncoder().encodeToString(p.bytes()))
                    .append("\">");
        }
        return out.append("</figure>").toString();
    }

    /// Writes the picture; the file's name says how: `.svg` or `.png` as the picture is, or `.html`, which always
    /// works.
    public void save(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        byte[] data = name.endsWith(".html") ? html().getBytes(StandardCharsets.UTF_8) : single(name);
        try {
            Files.write(file, data);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the figure to " + file, e);
        }
    }

    private byte[] single(String name) {
        String type = name.endsWith(".svg") ? SVG : name.endsWith(".png") ? PNG : "";
        if (pictures.size() != 1 || !pictures.getFirst().type().equals(type)) {
            String kind = pictures.size() == 1 ? pictures.getFirst().type() : pictures.size() + " pictures";
            throw new IllegalArgumentException(
                    "cannot save this figure (" + kind + ") as " + name + "; a name that ends in .html works");
        }
        return pictures.getFirst().bytes();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }

    @Override
    public String toString() {
        return alt;
    }
}
