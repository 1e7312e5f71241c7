package nabla.kernel.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The sources of the JDK (`lib/src.zip`) and of libraries whose sources jar lies beside their jar.
final class SourceFiles {
    private final UserLoader loader;

    SourceFiles(UserLoader loader) {
        this.loader = loader;
    }

    /// The text of a top-level class, or null.
    ///
    /// @param module the module's name for a class of the JDK; empty for others
    @Nullable String text(String module, String className) {
        String file = className.replace('.', '/') + ".java";
        if (!module.isEmpty())
            return entry(Path.of(System.getProperty("java.home"), "lib", "src.zip"), module + "/" + file);
        for (Path each : loader.entries()) {
            String name = each.getFileName() == null ? "" : each.getFileName().toString();
            if (!name.endsWith(".jar")) continue;
            String text = entry(each.resolveSibling(name.replaceAll("\\.jar$", "-sources.jar")), file);
            if (text != null) return text;
        }
        return null;
    }

    private static @Nullable String entry(Path zip, String name) {
        if (!Files.isRegularFile(zip)) return null;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry entry = file.getEntry(name);
            if (entry == null) return null;
            return new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return null; // documentation is a convenience: an unreadable archive has none
        }
    }
}
