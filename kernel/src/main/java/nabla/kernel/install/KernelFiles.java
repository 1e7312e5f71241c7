package nabla.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The kernel's jar and the libraries beside it.
///
/// @param jar `nabla-kernel.jar`, with the folder `lib` beside it
record KernelFiles(Path jar) {
    private static final String LIBRARIES = "lib";

    /// The jar, then its libraries in order.
    List<Path> all() throws IOException {
        List<Path> files = new ArrayList<>(List.of(jar));
        Path libraries = jar.resolveSibling(LIBRARIES);
        if (Files.isDirectory(libraries)) {
            try (Stream<Path> found = Files.list(libraries)) {
                found.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /// Copies everything into a folder, removing what an older copy left there. Times are kept: by them the JVM tells
    /// whether its start-up cache still fits.
    KernelFiles copyTo(Path folder) throws IOException {
        KernelFiles copy = new KernelFiles(folder.resolve(jar.getFileName()));
        if (Files.exists(copy.jar()) && Files.isSameFile(copy.jar(), jar)) {
            return copy;
        }
        delete(folder.resolve(LIBRARIES));
        for (Path file : all()) {
            Path target = folder.resolve(jar.resolveSibling("").relativize(file));
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /// Deletes a folder and all in it, if it is there.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
