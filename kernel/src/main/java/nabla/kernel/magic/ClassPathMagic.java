package nabla.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nabla.kernel.magic.Script.Command;

/// `%jars` and `%classpath`: entries are separated by spaces or by the system's path separator; the last part of one
/// may be a pattern.
final class ClassPathMagic {
    private ClassPathMagic() {}

    static void add(Host host, Command command) throws MagicException {
        List<Path> entries = new ArrayList<>();
        for (String entry : List.of(command.arguments().split("[\\s" + File.pathSeparator + "]+", -1))) {
            if (!entry.isEmpty()) {
                entries.addAll(files(command, entry));
            }
        }
        if (entries.isEmpty()) {
            throw new MagicException(command.name() + " needs files, as in: " + command.name() + " lib/*.jar");
        }
        host.addToClassPath(entries);
    }

    private static List<Path> files(Command command, String entry) throws MagicException {
        Path path = Path.of(entry);
        if (Files.exists(path)) {
            return List.of(path.toAbsolutePath());
        }
        List<Path> found = entry.contains("*") ? matching(path) : List.of();
        if (found.isEmpty()) {
            throw new MagicException(command.name() + ": there is no " + path.toAbsolutePath());
        }
        return found;
    }

    private static List<Path> matching(Path pattern) {
        List<Path> found = new ArrayList<>();
        Path folder = pattern.toAbsolutePath().resolveSibling("");
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, pattern.getFileName().toString())) {
            files.forEach(found::add);
        } catch (IOException _) {
            return List.of(); // no such folder, so no such files
        }
        return found.stream().sorted().toList();
    }
}
