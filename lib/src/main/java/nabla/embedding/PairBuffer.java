package nabla.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Sums the weights of word pairs that come in any order, in bounded memory.
///
/// A pair and its distance are packed into one long: 26 bits row, 26 bits column, 6 bits distance. A full buffer is
/// sorted by radix, pairs are summed, and the sums go to a temporary file; at the end the files are merged.
final class PairBuffer {
    static final int MAX_WINDOW = 64;

    private static final int DISTANCE_BITS = 6;
    private static final int WORD_BITS = 26;
    private static final int RECORD = 16;

    private final long[] weights;
    private final int usedBits;
    private long[] pairs;
    private long[] spare;
    private int size;
    private final List<Path> files = new ArrayList<>();

    interface Sink {
        void accept(int row, int column, long sum);
    }

    PairBuffer(int capacity, int words, long[] weights) {
        if (words >= 1 << WORD_BITS) {
            throw new IllegalArgumentException("at most " + (1 << WORD_BITS) + " words can be counted; raise minCount");
        }
        this.weights = weights;
        this.usedBits = 32 - Integer.numberOfLeadingZeros(words);
        this.pairs = new long[capacity];
        this.spare = new long[capacity];
    }

    void add(int row, int column, int distance) {
        if (size == pairs.length) {
            spill();
        }
        pairs[size++] = ((((long) row << WORD_BITS) | column) << DISTANCE_BITS) | distance;
    }

    /// Sorts by column, then by row, half of the used bits at a time; equal keys keep their order.
    void sort() {
        int half = (usedBits + 1) / 2;
        for (int word = 0; word < 2; word++) {
            int from = DISTANCE_BITS + word * WORD_BITS;
            radixPass(from, half);
            radixPass(from + half, half);
        }
    }

    private void radixPass(int shift, int bits) {
        int mask = (1 << bits) - 1;
        int[] next = new int[mask + 2];
        for (int i = 0; i < size; i++) {
            next[(int) ((pairs[i] >>> shift) & mask) + 1]++;
        }
        for (int i = 0; i < mask; i++) {
            next[i + 1] += next[i];
        }
        for (int i = 0; i < size; i++) {
            spare[next[(int) ((pairs[i] >>> shift) & mask)]++] = pairs[i];
        }
        long[] swap = pairs;
        pairs = spare;
        spare = swap;
    }

    private void spill() {
        sort();
        try {
            Path file = Files.createTempFile("nabla-pairs", ".bin");
            file.toFile().deleteOnExit();
            files.add(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                write(channel);
            }
        } catch (IOException e) {
            deleteFiles();
            throw new UncheckedIOException(
                    "cannot write co-occurrences to the temporary folder " + System.getProperty("java.io.tmpdir")
                            + "; the corpus is untouched, and the temporary files are removed. Is the disk full?"
                            + " -Djava.io.tmpdir=FOLDER chooses another place",
                    e);
        }
        size = 0;
    }

    private void write(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 20);
        Run run = new Memory();
        while (run.next()) {
            if (bytes.remaining() < RECORD) {
                drain(bytes, channel);
            }
            bytes.putLong(run.key).putLong(run.sum);
        }
        drain(bytes, channel);
    }

    private static void drain(ByteBuffer bytes, FileChannel channel) throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        bytes.clear();
    }

    /// All pairs with their sums, ascending. The buffer must be sorted; it is empty afterwards.
    void forEach(Sink sink) {
        var runs = new PriorityQueue<Run>(Comparator.comparingLong(run -> run.key));
        try {
            start(new Memory(), runs);
            for (Path file : files) {
                start(new Stored(file), runs);
            }
            while (!runs.isEmpty()) {
                long key = runs.element().key;
                long sum = 0;
                while (!runs.isEmpty() && runs.element().key == key) {
                    Run run = runs.remove();
                    sum += run.sum;
                    start(run, runs);
                }
                sink.accept((int) (key >>> WORD_BITS), (int) (key & ((1L << WORD_BITS) - 1)), sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read back the temporary co-occurrences", e);
        } finally {
            deleteFiles();
            size = 0;
        }
    }

    private static void start(Run run, PriorityQueue<Run> runs) throws IOException {
        if (run.next()) {
            runs.add(run);
        }
    }

    private void deleteFiles() {
        files.forEach(file -> file.toFile().delete());
        files.clear();
    }

    /// Ascending pairs with their sums.
    private abstract static class Run {
        long key;
        long sum;

        /// Moves to the next pair; false at the end.
        abstract boolean next() throws IOException;
    }

    /// The sorted buffer.
    private final class Memory extends Run {
        private int at;

        @Override
        boolean next() {
            if (at == size) {
                return false;
            }
            key = pairs[at] >>> DISTANCE_BITS;
            sum = 0;
            while (at < size && pairs[at] >>> DISTANCE_BITS == key) {
                sum += weights[(int) (pairs[at++] & (MAX_WINDOW - 1))];
            }
            return true;
        }
    }

    /// A file.
    private static final class Stored extends Run {
        private final FileChannel channel;
        private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 18).limit(0);

        Stored(Path file) throws IOException {
            channel = FileChannel.open(file);
        }

        @Override
        boolean next() throws IOException {
            if (bytes.remaining() < RECORD && !fill()) {
                channel.close();
                return false;
            }
            key = bytes.getLong();
            sum = bytes.getLong();
            return true;
        }

        private boolean fill() throws IOException {
            bytes.compact();
            int read = 0;
            while (bytes.position() < RECORD && read >= 0) {
                read = channel.read(bytes);
            }
            bytes.flip();
            return bytes.remaining() >= RECORD;
        }
    }
}
