package nabla.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One file of a data set as its card describes it. Only bytes that agree with the card are handed out.
public record DataFile(Path path, long bytes, String sha256) {
    /// The whole file, after its checksum has been compared with the card's.
    public byte[] read() {
        byte[] found;
        try {
            found = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    "the data file " + path + " is missing, but its card names it. " + restore(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the data file " + path + ": " + e.getMessage(), e);
        }
        String sum = sha256(found);
        if (found.length != bytes || !sum.equals(sha256)) {
            String change = found.length < bytes ? "was cut short or changed" : "was changed";
            throw new UncheckedIOException(new IOException("the data file " + path + " " + change + ": expected "
                    + bytes
                    + " bytes with SHA-256 " + sha256 + ", found " + found.length + " bytes with SHA-256 " + sum + ". "
                    + restore()));
        }
        return found;
    }

    private String restore() {
        return "Restore it with: git checkout -- \"" + path + "\"";
    }

    static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
