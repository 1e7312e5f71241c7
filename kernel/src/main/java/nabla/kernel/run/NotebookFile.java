package nabla.kernel.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Reading and writing whole files so that a killed run leaves either the old file or the new one.
final class NotebookFile {
    private NotebookFile() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new BadNotebook(
                    "There is no file " + file + " in " + Path.of("").toAbsolutePath() + ".", e);
        } catch (CharacterCodingException e) {
            throw new BadNotebook(file + " is not a notebook: it is not text in UTF-8.", e);
        } catch (IOException e) {
            throw new BadNotebook("Cannot read " + file + ": " + reason(e) + ".", e);
        }
    }

    /// Writes a file beside the old one, forces it to disk, and puts it in the old one's place in one step.
    static void write(Path file, String text) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            try {
                force(fresh, text);
                replace(file, fresh);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new BadNotebook("Cannot write " + file + ": " + reason(e) + ".", e);
        }
    }

    private static void force(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void replace(Path file, Path fresh) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file; // a link stays a link
        permit(target, fresh);
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// A temporary file is readable by its owner only; the result is not: it takes the old file's permissions, or
    /// the usual ones.
    private static void permit(Path target, Path fresh) throws IOException {
        if (!Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            return;
        }
        Files.setPosixFilePermissions(
                fresh,
                Files.exists(target)
                        ? Files.getPosixFilePermissions(target)
                        : PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
    }
}
