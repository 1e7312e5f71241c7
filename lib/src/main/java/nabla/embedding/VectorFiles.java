package nabla.embedding;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads and writes word vectors in the formats of the word2vec and GloVe programs; files ending in `.gz` are
/// unpacked.
///
/// - word2vec text: a line "words dimensions", then a line a word: the word and its numbers, between blanks
/// - word2vec binary: the same first line, then for each word its bytes, a blank, little-endian float32 numbers, a
/// newline
/// - GloVe text: as word2vec text without the first line
public final class VectorFiles {
    private VectorFiles() {}

    /// Reads text with or without the first line of the word2vec format.
    public static WordVectors readText(Path file) {
        try (Input in = new Input(file)) {
            List<String> words = new ArrayList<>();
            Floats rows = new Floats();
            int dimension = 0;
            int announced = -1;
            int number = 0;
            for (String line = in.line(); line != null; line = in.line()) {
                number++;
                String[] parts = line.strip().split(" +");
                if (number == 1 && parts.length == 2 && isHeader(parts)) {
                    announced = Integer.parseInt(parts[0]);
                    dimension = Integer.parseInt(parts[1]);
                    continue;
                }
                dimension = dimension == 0 ? parts.length - 1 : dimension;
                if (parts.length != dimension + 1) {
                    throw new IllegalArgumentException(file + ", line " + number + ": expected a word and " + dimension
                            + " numbers, but found " + (parts.length - 1) + " in '" + abbreviated(line) + "'");
                }
                words.add(parts[0]);
                for (int k = 1; k <= dimension; k++) {
                    rows.add(number(parts[k], file, number));
                }
            }
            if (announced >= 0 && announced != words.size()) {
                throw new IllegalArgumentException(file + " is cut short: its first line announces " + announced
                        + " words, but " + words.size() + " are there");
            }
            if (words.isEmpty()) {
                throw new IllegalArgumentException(file + " holds no vectors");
            }
            return new WordVectors(words, dimension, rows.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vectors in " + file.toAbsolutePath(), e);
        }
    }

    private static boolean isHeader(String[] parts) {
        return parts[0].matches("\\d+") && parts[1].matches("\\d+");
    }

    private static float number(String text, Path file, int line) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(file + ", line " + line + ": '" + text + "' is not a number", e);
        }
    }

    /// Reads the word2vec binary format.
    public static WordVectors readBinary(Path file) {
        try (Input in = new Input(file)) {
            String header = in.line();
            String[] parts = header == null ? new String[0] : header.strip().split(" ");
            if (parts.length != 2 || !isHeader(parts)) {
                throw new IllegalArgumentException(
                        file + ": expected a first line 'words dimensions', but found '" + abbreviated(header) + "'");
            }
            int words = Integer.parseInt(parts[0]);
            int dimension = Integer.parseInt(parts[1]);
            List<String> names = new ArrayList<>();
            float[] rows = new float[Math.multiplyExact(words, dimension)];
            byte[] bytes = new byte[4 * dimension];
            for (int i = 0; i < words; i++) {
                String word = in.wordBeforeBlank();
                if (word == null || !in.fill(bytes)) {
                    throw new IllegalArgumentException(file + " is cut short: its first line announces " + words
                            + " words of " + dimension + " numbers, but it ends in word " + (i + 1));
                }
                names.add(word.strip()); // a newline ends the vector before it
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .get(rows, i * dimension, dimension);
            }
            return new WordVectors(names, dimension, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vectors in " + file.toAbsolutePath(), e);
        }
    }

    private static String abbreviated(@Nullable String line) {
        return line == null ? "" : line.substring(0, Math.min(40, line.length()));
    }

    /// Writes the word2vec text format.
    public static void writeText(WordVectors vectors, Path file) {
        write(file, out -> {
            out.write(header(vectors));
            for (int i = 0; i < vectors.words().size(); i++) {
                StringBuilder line = new StringBuilder(vectors.words().get(i));
                for (int k = 0; k < vectors.dimension(); k++) {
                    line.append(' ').append(vectors.at(i, k));
                }
                out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /// Writes the word2vec binary format.
    public static void writeBinary(WordVectors vectors, Path file) {
        write(file, out -> {
            out.write(header(vectors));
            ByteBuffer bytes = ByteBuffer.allocate(4 * vectors.dimension()).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < vectors.words().size(); i++) {
                out.write((vectors.words().get(i) + " ").getBytes(StandardCharsets.UTF_8));
                bytes.clear();
                for (int k = 0; k < vectors.dimension(); k++) {
                    bytes.putFloat(vectors.at(i, k));
                }
                out.write(bytes.array());
                out.write('\n');
            }
        });
    }

    private static byte[] header(WordVectors vectors) {
        return (vectors.words().size() + " " + vectors.dimension() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes beside the file and then moves, so that a full disk or a kill leaves what was there.
    private static void write(Path file, Content content) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 20)) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            part.toFile().delete();
            throw new UncheckedIOException("cannot write the vectors to " + file.toAbsolutePath(), e);
        }
    }

    /// A growing array.
    private static final class Floats {
        private float[] values = new float[1 << 16];
        private int size;

        void add(float value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.multiplyExact(size, 2));
            }
            values[size++] = value;
        }

        float[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }

    /// Bytes with lines and blank-terminated words among them.
    private static final class Input implements AutoCloseable {
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int at;
        private int end;

        Input(Path file) throws IOException {
            InputStream raw = Files.newInputStream(file);
            in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
        }

        @Nullable String line() throws IOException {
            return until('\n');
        }

        @Nullable String wordBeforeBlank() throws IOException {
            return until(' ');
        }

        /// The text before the next such byte, or before the end of the file; null at the end.
        private @Nullable String until(int stop) throws IOException {
            byte[] text = new byte[64];
            int size = 0;
            for (int b = read(); b != stop; b = read()) {
                if (b < 0) {
                    return size == 0 ? null : new String(text, 0, size, StandardCharsets.UTF_8);
                }
                if (size == text.length) {
                    text = Arrays.copyOf(text, 2 * size);
                }
                text[size++] = (byte) b;
            }
            return new String(text, 0, size, StandardCharsets.UTF_8);
        }

        boolean fill(byte[] bytes) throws IOException {
            for (int i = 0; i < bytes.length; i++) {
                int b = read();
                if (b < 0) {
                    return false;
                }
                bytes[i] = (byte) b;
            }
            return true;
        }

        private int read() throws IOException {
            if (at == end) {
                end = in.read(buffer);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    return -1;
                }
            }
            return buffer[at++] & 0xff;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
