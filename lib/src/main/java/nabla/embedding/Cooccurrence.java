package nabla.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Counts how often words stand near each other: X_ij sums over all pairs within the window, in both directions and
/// not across the ends of sentences, the weight 1/distance (Pennington et al. 2014, section 4.2) or 1.
///
/// Memory is bounded: pairs of frequent words, which are most of all pairs that occur, have a place each in a
/// table; the others are buffered, sorted and, when the buffer is full, written to a temporary file. Sums are exact
/// (in fixed point), so the result does not depend on the number of threads or of files.
///
/// @param window the greatest distance
/// @param byDistance whether a pair at distance d weighs 1/d instead of 1
/// @param tableEntries the size of the table, 8 bytes each, for all threads together
/// @param bufferEntries the size of a thread's buffer, 16 bytes each
/// @param threads how many count at once
public record Cooccurrence(int window, boolean byDistance, long tableEntries, int bufferEntries, int threads) {
    public Cooccurrence {
        if (window < 1 || window >= PairBuffer.MAX_WINDOW) {
            throw new IllegalArgumentException(
                    "window must be from 1 to " + (PairBuffer.MAX_WINDOW - 1) + ", but is " + window);
        }
        if (threads < 1 || bufferEntries < 1 || tableEntries < 0) {
            throw new IllegalArgumentException("threads and bufferEntries must be at least 1, tableEntries at least 0");
        }
    }

    /// A window of 15 words weighted by distance, one thread, about 300 MB.
    public static Cooccurrence standard() {
        return new Cooccurrence(15, true, 24_000_000, 1 << 22, 1);
    }

    public Cooccurrence withWindow(int value) {
        return new Cooccurrence(value, byDistance, tableEntries, bufferEntries, threads);
    }

    public Cooccurrence withByDistance(boolean value) {
        return new Cooccurrence(window, value, tableEntries, bufferEntries, threads);
    }

    public Cooccurrence withThreads(int value) {
        return new Cooccurrence(window, byDistance, tableEntries, bufferEntries, value);
    }

    public Cooccurrence withMemory(long newTableEntries, int newBufferEntries) {
        return new Cooccurrence(window, byDistance, newTableEntries, newBufferEntries, threads);
    }

    /// Counts a corpus.
    public Cells count(Corpus corpus) {
        int largestProduct = largestProduct(corpus.vocabulary().size());
        List<CooccurrenceWorker> workers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            workers.add(new CooccurrenceWorker(this, corpus, largestProduct, t));
        }
        run(workers);
        Cells cells = new Cells();
        workers.forEach(worker -> worker.addTo(cells));
        return cells;
    }

    private static void run(List<CooccurrenceWorker> workers) {
        try (ExecutorService executor = Executors.newFixedThreadPool(workers.size())) {
            for (Future<Void> done : executor.invokeAll(workers)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("counting was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause; // says what is wrong with the disk
            }
            throw new IllegalStateException("counting failed", e);
        }
    }

    /// Words are ranked by frequency, from 1. By Zipf's law a pair is frequent when the product of its ranks is
    /// small: the largest product whose pairs fit into the table.
    private int largestProduct(int words) {
        long low = 0;
        long high = Math.min((long) words * words, Integer.MAX_VALUE);
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (pairsUpTo(middle, words) <= tableEntries) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return (int) low;
    }

    private static long pairsUpTo(long product, int words) {
        long pairs = 0;
        for (long rank = 1; rank <= words && rank * rank <= product; rank++) {
            pairs += Math.min(words, product / rank) - rank + 1;
        }
        return pairs;
    }
}
