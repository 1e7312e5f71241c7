package nabla.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// A growing sequence of ints that moves from memory to a temporary file when it gets long.
final class IdStore {
    private final int limit;
    private int[] buffer = new int[1 << 16];
    private int used;
    private Path file = Path.of("");
    private long inFile;

    /// A store that keeps at most this many ints in memory.
    IdStore(int limit) {
        this.limit = limit;
    }

    void add(int value) {
        if (used == buffer.length) {
            if (buffer.length >= limit) {
                spill();
            } else {
                buffer = Arrays.copyOf(buffer, Math.min(limit, 2 * buffer.length));
            }
        }
        buffer[used++] = value;
    }

    /// All ints, in memory or as a mapped file that goes when the segment is no longer used.
    MemorySegment finish() {
        if (inFile == 0) {
            return MemorySegment.ofArray(buffer).asSlice(0, 4L * used);
        }
        spill();
        buffer = new int[0];
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, 4 * inFile, Arena.ofAuto());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot map the word ids in " + file, e);
        }
    }

    private void spill() {
        try {
            if (inFile == 0) {
                file = Files.createTempFile("nabla-ids", ".bin");
                file.toFile().deleteOnExit();
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.allocate(1 << 20).order(ByteOrder.nativeOrder());
                for (int from = 0; from < used; from += bytes.capacity() / 4) {
                    bytes.clear();
                    bytes.asIntBuffer().put(buffer, from, Math.min(bytes.capacity() / 4, used - from));
                    bytes.limit(4 * Math.min(bytes.capacity() / 4, used - from));
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }
            }
            inFile += used;
            used = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + 4L * used + " bytes of word ids to " + file.toAbsolutePath()
                            + "; the corpus is untouched. Is the disk full? -Djava.io.tmpdir=FOLDER chooses another place",
                    e);
        }
    }

    static int get(MemorySegment ids, long index) {
        return ids.getAtIndex(ValueLayout.JAVA_INT, index);
    }

    static void set(MemorySegment ids, long index, int value) {
        ids.setAtIndex(ValueLayout.JAVA_INT, index, value);
    }
}
