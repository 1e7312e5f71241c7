package nabla.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The one font of all pictures, DejaVu Sans, brought along so that a picture has the same bytes everywhere.
///
/// AWT does not start on a Linux machine without fonts ("Fontconfig head is null"), not even to load a font of
/// one's own. Its property `sun.awt.fontconfig` names a file that takes the place of the machine's configuration, so
/// we write one that knows our font alone. It must be set before AWT's first use of a font; where a program has
/// used fonts before, the machine evidently has some.
final class Fonts {
    private static final String RESOURCE = "DejaVuSans.ttf";
    private static final Font PLAIN = load();

    private Fonts() {}

    /// @param size in points of a 72 dpi picture, which are its pixels
    static Font plain(double size) {
        return PLAIN.deriveFont((float) size);
    }

    private static Font load() {
        try {
            Path file = Files.createTempFile("nabla-font-", ".ttf");
            file.toFile().deleteOnExit();
            try (InputStream in = Fonts.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("nabla-lib.jar lacks nabla/plot/" + RESOURCE);
                }
                Files.write(file, in.readAllBytes());
            }
            configure(file);
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("charts need a temporary file for their font in " + tmp(), e);
        } catch (FontFormatException | RuntimeException | LinkageError e) {
            throw new IllegalStateException(
                    "Charts cannot be drawn, because Java's graphics do not start on this machine (" + e
                            + "). On Debian or Ubuntu 'apt install fontconfig libfreetype6 fonts-dejavu-core' helps; "
                            + "then start the kernel again.",
                    e);
        }
    }

    private static void configure(Path font) throws IOException {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true"); // we draw into memory and need no screen
        }
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (linux && System.getProperty("sun.awt.fontconfig") == null) {
            Path file = Files.createTempFile("nabla-font-", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, configuration(font));
            System.setProperty("sun.awt.fontconfig", file.toString());
        }
    }

    /// Maps AWT's five logical fonts in their four styles to one file.
    static String configuration(Path font) {
        StringBuilder out = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String name : new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
            for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
                out.append(name).append('.').append(style).append(".latin-1=DejaVu Sans\n");
            }
        }
        String path = font.toString().replace("\\", "\\\\");
        return out.append("filename.DejaVu_Sans=").append(path).append('\n').toString();
    }

    private static String tmp() {
        return System.getProperty("java.io.tmpdir", "the folder for temporary files");
    }
}
