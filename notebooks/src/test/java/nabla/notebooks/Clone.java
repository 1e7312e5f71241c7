package nabla.notebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where things are in the clone that is being tested.
final class Clone {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Clone() {}

    /// The lessons, in course order.
    static List<Path> lessons() {
        try (Stream<Path> files = Files.list(ROOT.resolve("notebooks"))) {
            return files.filter(file -> file.getFileName().toString().matches("week-.*\\.ipynb"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the lessons", e);
        }
    }

    /// What only `./nabla test` knows; tests tagged `python` and `browser` need it.
    static String setUp(String property) {
        String value = System.getProperty(property, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("the system property " + property
                    + " is not set: this test needs what ./nabla test sets up, so start it by ./nabla test");
        }
        return value;
    }
}
