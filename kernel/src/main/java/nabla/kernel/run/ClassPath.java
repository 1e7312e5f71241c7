package nabla.kernel.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The class path as it is given on the command line: entries with the system's separator between them, or `@FILE`,
/// a file with such a list, on one line or several.
public final class ClassPath {
    private ClassPath() {}

    public static List<Path> read(String paths) {
        return Stream.of(text(paths).split("[\\r\\n]+|" + File.pathSeparator))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .map(ClassPath::exists)
                .toList();
    }

    private static Path exists(Path entry) {
        if (!Files.exists(entry)) {
            throw new BadNotebook("The class path names " + entry + ", which does not exist. Was the project built?");
        }
        return entry.toAbsolutePath();
    }

    private static String text(String paths) {
        if (!paths.startsWith("@")) {
            return paths;
        }
        Path file = Path.of(paths.substring(1));
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadNotebook("Cannot read the class path from " + file + ". Was the project built?", e);
        }
    }
}
