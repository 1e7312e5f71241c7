package nabla.embedding;

import java.util.function.Consumer;

/// Learns vectors whose products approach the logarithms of co-occurrence counts (Pennington et al. 2014).
///
/// It minimises Σ f(X_ij)·(wᵢ·cⱼ + bᵢ + b̃ⱼ − log X_ij)² over the non-zero entries, with f(x) = min(1,
/// (x/x_max)^¾), by AdaGrad. A word's vector is the mean of its two rows w and c.
///
/// @param dimension the length of a vector
/// @param xMax counts above it weigh the same: 100 in the paper, 10 for small corpora
/// @param power the exponent ¾ of f
/// @param learningRate α, 0.05
/// @param epochs passes over the entries
/// @param threads how many train at once without locks; the result repeats exactly only with one
/// @param seed of all random choices
public record GloVe(int dimension, double xMax, double power, double learningRate, int epochs, int threads, long seed) {
    public GloVe {
        if (dimension < 1 || epochs < 1 || threads < 1) {
            throw new IllegalArgumentException("dimension, epochs and threads must be at least 1, but are " + dimension
                    + ", " + epochs + " and " + threads);
        }
        if (!(xMax > 0) || !(learningRate > 0)) {
            throw new IllegalArgumentException(
                    "xMax and learningRate must be positive, but are " + xMax + " and " + learningRate);
        }
    }

    /// 100 dimensions, x_max 10, 15 epochs, one thread.
    public static GloVe standard() {
        return new GloVe(100, 10, 0.75, 0.05, 15, 1, 1);
    }

    public GloVe withDimension(int value) {
        return new GloVe(value, xMax, power, learningRate, epochs, threads, seed);
    }

    public GloVe withEpochs(int value) {
        return new GloVe(dimension, xMax, power, learningRate, value, threads, seed);
    }

    public GloVe withThreads(int value) {
        return new GloVe(dimension, xMax, power, learningRate, epochs, value, seed);
    }

    public GloVe withSeed(long value) {
        return new GloVe(dimension, xMax, power, learningRate, epochs, threads, value);
    }

    /// The weight f(x) = min(1, (x/x_max)^power) of an entry.
    public double weight(double x) {
        return Math.min(1, Math.pow(x / xMax, power));
    }

    /// Trains on the entries of a corpus.
    public WordVectors train(Vocabulary vocabulary, Cells cells) {
        return train(vocabulary, cells, _ -> {});
    }

    /// Trains on the entries of a corpus and tells a listener after each epoch.
    public WordVectors train(Vocabulary vocabulary, Cells cells, Consumer<Progress> listener) {
        if (cells.size() == 0) {
            throw new IllegalArgumentException("there are no co-occurrences to learn from");
        }
        return new GloVeTraining(this, vocabulary, cells).run(listener);
    }

    /// How training goes.
    ///
    /// @param epoch done, from 1
    /// @param loss mean of f·d² over the entries, as they were met during the epoch
    /// @param cellsPerSecond in this epoch, both directions counted
    public record Progress(int epoch, double loss, double cellsPerSecond) {}
}
