package nabla.kernel.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What every cell can use without importing it.
final class Imports {
    private static final List<String> PACKAGES = List.of(
            "java.io",
            "java.math",
            "java.net",
            "java.nio.file",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");
    private static final String HELPERS = "nabla.display.Cell";

    private Imports() {}

    /// The import declarations, in order.
    static List<String> lines(ClassLoader loader) {
        Stream<String> packages = PACKAGES.stream().map(name -> "import " + name + ".*;");
        Stream<String> helpers = loader.getResource(HELPERS.replace('.', '/') + ".class") == null
                ? Stream.empty()
                : Stream.of("import static " + HELPERS + ".*;");
        return Stream.concat(packages, helpers).collect(Collectors.toList());
    }
}
