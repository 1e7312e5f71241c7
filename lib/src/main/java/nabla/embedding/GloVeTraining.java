package nabla.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// One training of a `GloVe`.
///
/// Entries are met in random order, but block by block: a block holds the pairs of 2,048 words with 2,048 others,
/// whose rows fit into the cache; the order of blocks is random too, and new in each epoch. Each stored pair gives
/// two steps, (i, j) and (j, i); log X and f(X) are computed once.
final class GloVeTraining {
    private static final int BLOCK_BITS = 11;

    private final GloVe settings;
    private final Vocabulary vocabulary;
    private final int half;
    private final int stride;
    private final float[] w;
    private final float[] c;
    private final SplittableRandom random;

    private final int[] rows;
    private final int[] columns;
    private final float[] logs;
    private final float[] weights;
    private final int[] blockStart;
    private final int[] blockOrder;

    GloVeTraining(GloVe settings, Vocabulary vocabulary, Cells cells) {
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.random = new SplittableRandom(settings.seed());
        half = CellStep.fastest(settings.dimension()).half();
        stride = 2 * half;
        w = start();
        c = start();
        int n = cells.size();
        rows = new int[n];
        columns = new int[n];
        logs = new float[n];
        weights = new float[n];
        int side = (vocabulary.size() >> BLOCK_BITS) + 1;
        blockStart = new int[side * side + 1];
        blockOrder = new int[side * side];
        Arrays.setAll(blockOrder, i -> i);
        arrange(cells, side);
    }

    /// Vectors and biases between ±1/(2·dimension); the sums of squares start at 1.
    private float[] start() {
        float[] table = new float[Math.multiplyExact(vocabulary.size(), stride)];
        for (int word = 0; word < vocabulary.size(); word++) {
            int row = word * stride;
            for (int k = 0; k <= settings.dimension(); k++) {
                table[row + k] = (float) ((random.nextDouble() - 0.5) / settings.dimension());
            }
            Arrays.fill(table, row + half, row + stride, 1f);
        }
        return table;
    }

    /// Puts the entries into blocks, in random order within each.
    private void arrange(Cells cells, int side) {
        int n = cells.size();
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        shuffle(order, 0, n);
        for (int i = 0; i < n; i++) {
            blockStart[block(cells, i, side) + 1]++;
        }
        for (int b = 0; b < side * side; b++) {
            blockStart[b + 1] += blockStart[b];
        }
        int[] next = blockStart.clone();
        for (int i : order) {
            int to = next[block(cells, i, side)]++;
            rows[to] = cells.row(i) * stride;
            columns[to] = cells.column(i) * stride;
            logs[to] = (float) Math.log(cells.value(i));
            weights[to] = (float) settings.weight(cells.value(i));
        }
    }

    private static int block(Cells cells, int i, int side) {
        return (cells.row(i) >> BLOCK_BITS) * side + (cells.column(i) >> BLOCK_BITS);
    }

    private void shuffle(int[] a, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            int j = from + random.nextInt(i - from + 1);
            int swap = a[i];
            a[i] = a[j];
            a[j] = swap;
        }
    }

    WordVectors run(Consumer<GloVe.Progress> listener) {
        try (ExecutorService executor = Executors.newFixedThreadPool(settings.threads())) {
            for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
                long begin = System.nanoTime();
                shuffle(blockOrder, 0, blockOrder.length);
                AtomicInteger nextBlock = new AtomicInteger();
                List<Callable<Sum>> workers = new ArrayList<>();
                for (int t = 0; t < settings.threads(); t++) {
                    workers.add(() -> blocks(nextBlock));
                }
                Sum all = new Sum(0, 0);
                for (Future<Sum> part : executor.invokeAll(workers)) {
                    all = all.plus(part.get());
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                listener.accept(new GloVe.Progress(epoch, all.loss / all.steps, all.steps / seconds));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("training failed", e.getCause());
        }
        return means();
    }

    private record Sum(double loss, long steps) {
        Sum plus(Sum other) {
            return new Sum(loss + other.loss, steps + other.steps);
        }
    }

    private Sum blocks(AtomicInteger nextBlock) {
        CellStep step = CellStep.fastest(settings.dimension());
        float rate = (float) settings.learningRate();
        double loss = 0;
        long steps = 0;
        for (int b = nextBlock.getAndIncrement(); b < blockOrder.length; b = nextBlock.getAndIncrement()) {
            int block = blockOrder[b];
            for (int i = blockStart[block]; i < blockStart[block + 1]; i++) {
                loss += step.step(w, rows[i], c, columns[i], logs[i], weights[i], rate);
                steps++;
                if (rows[i] != columns[i]) {
                    loss += step.step(w, columns[i], c, rows[i], logs[i], weights[i], rate);
                    steps++;
                }
            }
        }
        return new Sum(loss, steps);
    }

    /// (w + c) / 2 for each word.
    private WordVectors means() {
        int d = settings.dimension();
        float[] mean = new float[vocabulary.size() * d];
        for (int word = 0; word < vocabulary.size(); word++) {
            for (int k = 0; k < d; k++) {
                mean[word * d + k] = (w[word * stride + k] + c[word * stride + k]) / 2;
            }
        }
        return new WordVectors(vocabulary.words(), d, mean);
    }
}
