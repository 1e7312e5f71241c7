package nabla.embedding;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import nabla.embedding.Word2Vec.Model;

/// Trains on one part of the corpus.
final class Word2VecWorker implements Callable<Void> {
    private static final int LONGEST_SENTENCE = 1000;
    private static final int WORDS_BETWEEN_REPORTS = 10_000;

    private final Word2VecTraining shared;
    private final Predictor predictor;
    private final SplittableRandom random;
    private final long from;
    private final long to;

    private final int[] sentence = new int[LONGEST_SENTENCE];
    private final int[] context;
    private final float[] mean;
    private final float[] before;
    private final int[] meanRow = {0};
    private float rate;

    Word2VecWorker(Word2VecTraining shared, Predictor predictor, SplittableRandom random, long from, long to) {
        this.shared = shared;
        this.predictor = predictor;
        this.random = random;
        this.from = from;
        this.to = to;
        this.context = new int[2 * shared.settings.window()];
        this.mean = new float[shared.stride];
        this.before = new float[shared.stride];
        this.rate = (float) shared.settings.learningRate();
    }

    @Override
    public Void call() {
        for (int epoch = 0; epoch < shared.settings.epochs(); epoch++) {
            epoch();
        }
        return null;
    }

    private void epoch() {
        long words = 0;
        int n = 0;
        for (long i = from; i < to; i++) {
            int word = shared.corpus.at(i);
            if (word != Corpus.END) {
                words++;
                if (shared.keep[word] >= 1 || shared.keep[word] > random.nextInt() * 0x1p-32f + 0.5f) {
                    sentence[n++] = word;
                }
            }
            if (word == Corpus.END || n == LONGEST_SENTENCE || i == to - 1) {
                train(n);
                n = 0;
                if (words >= WORDS_BETWEEN_REPORTS) {
                    rate = shared.advance(words);
                    words = 0;
                }
            }
        }
        rate = shared.advance(words);
    }

    private void train(int n) {
        int window = shared.settings.window();
        boolean skipGram = shared.settings.model() == Model.SKIP_GRAM;
        for (int i = 0; i < n; i++) {
            int reach = 1 + random.nextInt(window);
            int found = 0;
            for (int j = Math.max(0, i - reach); j <= Math.min(n - 1, i + reach); j++) {
                if (j != i) {
                    context[found++] = sentence[j] * shared.stride;
                }
            }
            if (found == 0) {
                continue;
            }
            if (skipGram) {
                // As in the word2vec program, the rows of the neighbours learn to predict the word in the middle.
                predictor.predict(sentence[i], shared.in, context, found, shared.out, rate, random);
            } else {
                trainMean(sentence[i], found);
            }
        }
    }

    /// CBOW: the mean h of the neighbours' rows predicts the word; each neighbour gets the whole update of h.
    ///
    /// The exact gradient would give each neighbour 1/n of it. The word2vec program gives all of it, which acts as
    /// a higher learning rate for the input rows; so do we, and vectors are as good in fewer epochs.
    private void trainMean(int word, int n) {
        float[] in = shared.in;
        Arrays.fill(mean, 0);
        for (int k = 0; k < n; k++) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += in[context[k] + c];
            }
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] /= n;
            before[c] = mean[c];
        }
        predictor.predict(word, mean, meanRow, 1, shared.out, rate, random);
        for (int c = 0; c < mean.length; c++) {
            mean[c] -= before[c]; //                            Δh
        }
        for (int k = 0; k < n; k++) {
            for (int c = 0; c < mean.length; c++) {
                in[context[k] + c] += mean[c];
            }
        }
    }
}
