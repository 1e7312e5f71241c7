package nabla.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes small data sets for tests.
record Folder(Path path) {
    static final String COMMON = """
            title=A title
            about=What it is
            source=Nowhere
            licence=CC0 1.0
            credit=Nobody
            baseline=0.5
            """;

    Folder card(String lines) {
        return file(Card.FILE, (COMMON + lines).getBytes(StandardCharsets.UTF_8));
    }

    Folder file(String name, byte[] content) {
        try {
            Files.createDirectories(path);
            Files.write(path.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String entry(String name, byte[] content) {
        return "file." + name + "=" + content.length + " " + DataFile.sha256(content) + "\n";
    }
}
