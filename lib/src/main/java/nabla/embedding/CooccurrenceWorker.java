package nabla.embedding;

import java.util.concurrent.Callable;

/// Counts the pairs whose more frequent word falls to this worker.
final class CooccurrenceWorker implements Callable<Void> {
    /// Weights are whole multiples of this, so that sums are exact in any order.
    private static final double UNIT = 0x1p-32;

    private final Corpus corpus;
    private final int window;
    private final int largestProduct;
    private final int worker;
    private final int workers;
    private final long[] weights;
    private final int[] rowStart;
    private final long[] table;
    private final PairBuffer rare;

    CooccurrenceWorker(Cooccurrence settings, Corpus corpus, int largestProduct, int worker) {
        this.corpus = corpus;
        this.window = settings.window();
        this.largestProduct = largestProduct;
        this.worker = worker;
        this.workers = settings.threads();
        this.weights = new long[window + 1];
        for (int d = 1; d <= window; d++) {
            weights[d] = Math.round((settings.byDistance() ? 1.0 / d : 1) / UNIT);
        }
        int words = corpus.vocabulary().size();
        this.rowStart = new int[words + 1];
        int size = 0;
        for (int word = 0; word < words; word++) {
            rowStart[word] = size;
            size += mine(word) ? Math.max(0, lastColumn(word, words) - word + 1) : 0;
        }
        rowStart[words] = size;
        this.table = new long[size];
        this.rare = new PairBuffer(settings.bufferEntries(), words, weights);
    }

    private boolean mine(int word) {
        return word % workers == worker;
    }

    private int lastColumn(int word, int words) {
        return Math.min(words, largestProduct / (word + 1)) - 1;
    }

    @Override
    public Void call() {
        int[] last = new int[window]; // the words before this one, in a ring
        int known = 0;
        int next = 0;
        long length = corpus.length();
        for (long i = 0; i < length; i++) {
            int word = corpus.at(i);
            if (word == Corpus.END) {
                known = 0;
                continue;
            }
            int at = next;
            for (int d = 1; d <= known; d++) {
                at = at == 0 ? window - 1 : at - 1;
                count(Math.min(word, last[at]), Math.max(word, last[at]), d);
            }
            last[next] = word;
            next = next + 1 == window ? 0 : next + 1;
            known = Math.min(window, known + 1);
        }
        rare.sort();
        return null;
    }

    private void count(int row, int column, int distance) {
        if (workers > 1 && !mine(row)) {
            return;
        }
        if ((row + 1L) * (column + 1L) <= largestProduct) {
            table[rowStart[row] + column - row] += weights[distance];
        } else {
            rare.add(row, column, distance);
        }
    }

    void addTo(Cells cells) {
        for (int row = 0; row + 1 < rowStart.length; row++) {
            for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
                if (table[i] != 0) {
                    add(cells, row, row + i - rowStart[row], table[i]);
                }
            }
        }
        rare.forEach((row, column, sum) -> add(cells, row, column, sum));
    }

    /// A word beside itself counts in both directions, as any other pair does.
    private static void add(Cells cells, int row, int column, long sum) {
        cells.add(row, column, (float) (sum * UNIT * (row == column ? 2 : 1)));
    }
}
