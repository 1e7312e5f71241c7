package nabla.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import nabla.embedding.OutputLayer.FullSoftmax;
import nabla.embedding.OutputLayer.HierarchicalSoftmax;
import nabla.embedding.OutputLayer.NegativeSampling;

/// One training of a `Word2Vec`: the two tables, what all threads share, and the threads.
///
/// Threads write to the tables without locks. Two may hit the same row at the same time and lose an update; with
/// many words this is rare and harmless (Recht et al. 2011, Hogwild).
final class Word2VecTraining {
    final Word2Vec settings;
    final Corpus corpus;
    final int stride;
    final float[] in;
    final float[] out;
    final float[] keep;
    final AliasTable noise;
    final HuffmanTree tree;

    private final Consumer<Word2Vec.Progress> listener;
    private final LongAdder trained = new LongAdder();
    private final long total;
    private final long start = System.nanoTime();
    private volatile long lastReport = start;

    Word2VecTraining(Word2Vec settings, Corpus corpus, Consumer<Word2Vec.Progress> listener) {
        this.settings = settings;
        this.corpus = corpus;
        this.listener = listener;
        Vocabulary vocabulary = corpus.vocabulary();
        if (vocabulary.size() < 2) {
            throw new IllegalArgumentException(
                    "word vectors need at least two different words, but the vocabulary has " + vocabulary.size());
        }
        stride = WindowStep.fastest(settings.dimension()).stride(settings.dimension());
        in = new float[Math.multiplyExact(vocabulary.size(), stride)];
        out = new float[Math.multiplyExact(vocabulary.size() + 1, stride)]; // the last row stays zero
        keep = keepProbabilities(vocabulary, settings.subsample());
        noise = new AliasTable(vocabulary.noise(0.75));
        tree = new HuffmanTree(vocabulary.counts());
        total = settings.epochs() * corpus.words();
        var random = new SplittableRandom(settings.seed());
        for (int word = 0; word < vocabulary.size(); word++) {
            for (int c = 0; c < settings.dimension(); c++) {
                in[word * stride + c] = (float) ((random.nextDouble() - 0.5) / settings.dimension());
            }
        }
    }

    private static float[] keepProbabilities(Vocabulary vocabulary, double threshold) {
        float[] keep = new float[vocabulary.size()];
        for (int i = 0; i < keep.length; i++) {
            double frequency = (double) vocabulary.count(i) / vocabulary.total();
            keep[i] = (float) Subsampling.WORD2VEC.keepProbability(frequency, threshold);
        }
        return keep;
    }

    /// Trains to the end.
    WordVectors run() {
        List<Callable<Void>> workers = new ArrayList<>();
        var seeds = new SplittableRandom(settings.seed() + 1);
        for (int t = 0; t < settings.threads(); t++) {
            long from = corpus.sentenceStart(corpus.length() * t / settings.threads());
            long to = corpus.sentenceStart(corpus.length() * (t + 1) / settings.threads());
            workers.add(new Word2VecWorker(this, predictor(), seeds.split(), from, to));
        }
        if (workers.size() == 1) {
            runHere(workers.getFirst());
        } else {
            runTogether(workers);
        }
        return new WordVectors(corpus.vocabulary().words(), settings.dimension(), compact());
    }

    private Predictor predictor() {
        WindowStep step = WindowStep.fastest(settings.dimension());
        return switch (settings.output()) {
            case NegativeSampling(int negatives) -> new Predictor.Noise(step, noise, negatives, stride);
            case HierarchicalSoftmax() -> new Predictor.Path(step, tree, stride);
            case FullSoftmax() -> new Predictor.Softmax(corpus.vocabulary().size(), settings.dimension(), stride);
        };
    }

    private static void runHere(Callable<Void> worker) {
        try {
            worker.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("training failed", e);
        }
    }

    private static void runTogether(List<Callable<Void>> workers) {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
            for (Future<Void> done : threads.invokeAll(workers)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("training failed", e.getCause());
        }
    }

    /// Counts words as trained and gives the learning rate for the next ones.
    float advance(long words) {
        trained.add(words);
        long done = trained.sum();
        double rate = settings.learningRate() * Math.max(1e-4, 1 - (double) done / (total + 1));
        long now = System.nanoTime();
        if (now - lastReport > 100_000_000 || done == total) {
            lastReport = now;
            listener.accept(new Word2Vec.Progress(done, total, done / ((now - start) / 1e9), rate));
        }
        return (float) rate;
    }

    /// The input table without its padding.
    private float[] compact() {
        int d = settings.dimension();
        float[] rows = new float[corpus.vocabulary().size() * d];
        for (int i = 0; i < corpus.vocabulary().size(); i++) {
            System.arraycopy(in, i * stride, rows, i * d, d);
        }
        return rows;
    }
}
