package nabla.kernel.engine;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import nabla.display.Display;

/// Where the display API stands, for the compiler of cells.
final class DisplayJar {
    private DisplayJar() {}

    static Path path() {
        CodeSource source = Display.class.getProtectionDomain().getCodeSource();
        URL url = source == null ? null : source.getLocation();
        if (url == null) throw new IllegalStateException("the display API was not loaded from a file");
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the display API's place is not a file: " + url, e);
        }
    }
}
