package nabla.embedding;

import java.util.function.Consumer;

/// Learns word vectors from the company that words keep (Mikolov et al. 2013).
///
/// Skip-gram predicts each neighbour in the window from the word; CBOW predicts the word from the mean of its
/// neighbours. Windows are drawn from 1 to `window` words on each side, so near neighbours count more. The learning
/// rate falls linearly to a ten-thousandth over the whole training.
///
/// @param model skip-gram or CBOW
/// @param output how predictions are scored
/// @param dimension the length of a vector
/// @param window the most words on each side
/// @param learningRate at the start: 0.025 for skip-gram, 0.05 for CBOW
/// @param subsample words more frequent than about this share of the corpus are thinned out; 0 keeps all
/// @param epochs passes over the corpus
/// @param threads how many train at once without locks (Hogwild); the result repeats exactly only with one
/// @param seed of all random choices
public record Word2Vec(
        Model model,
        OutputLayer output,
        int dimension,
        int window,
        double learningRate,
        double subsample,
        int epochs,
        int threads,
        long seed) {
    /// What is predicted from what.
    public enum Model {
        SKIP_GRAM,
        CBOW
    }

    public Word2Vec {
        atLeastOne("dimension", dimension);
        atLeastOne("window", window);
        atLeastOne("epochs", epochs);
        atLeastOne("threads", threads);
        if (!(learningRate > 0)) {
            throw new IllegalArgumentException("learningRate must be positive, but is " + learningRate);
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
        }
    }

    /// Skip-gram with five negative samples, 100 dimensions, one thread.
    public static Word2Vec skipGram() {
        return new Word2Vec(Model.SKIP_GRAM, new OutputLayer.NegativeSampling(5), 100, 5, 0.025, 1e-3, 5, 1, 1);
    }

    /// CBOW with five negative samples, 100 dimensions, one thread.
    public static Word2Vec cbow() {
        return new Word2Vec(Model.CBOW, new OutputLayer.NegativeSampling(5), 100, 5, 0.05, 1e-3, 5, 1, 1);
    }

    public Word2Vec withOutput(OutputLayer value) {
        return new Word2Vec(model, value, dimension, window, learningRate, subsample, epochs, threads, seed);
    }

    public Word2Vec withDimension(int value) {
        return new Word2Vec(model, output, value, window, learningRate, subsample, epochs, threads, seed);
    }

    public Word2Vec withWindow(int value) {
        return new Word2Vec(model, output, dimension, value, learningRate, subsample, epochs, threads, seed);
    }

    public Word2Vec withSubsample(double value) {
        return new Word2Vec(model, output, dimension, window, learningRate, value, epochs, threads, seed);
    }

    public Word2Vec withEpochs(int value) {
        return new Word2Vec(model, output, dimension, window, learningRate, subsample, value, threads, seed);
    }

    public Word2Vec withThreads(int value) {
        return new Word2Vec(model, output, dimension, window, learningRate, subsample, epochs, value, seed);
    }

    public Word2Vec withSeed(long value) {
        return new Word2Vec(model, output, dimension, window, learningRate, subsample, epochs, threads, value);
    }

    /// Trains on a corpus.
    public WordVectors train(Corpus corpus) {
        return train(corpus, _ -> {});
    }

    /// Trains on a corpus and tells a listener how it goes, about ten times a second.
    public WordVectors train(Corpus corpus, Consumer<Progress> listener) {
        return new Word2VecTraining(this, corpus, listener).run();
    }

    /// How training goes.
    ///
    /// @param words trained so far, in all epochs
    /// @param total words of all epochs
    /// @param wordsPerSecond since the start
    /// @param learningRate now
    public record Progress(long words, long total, double wordsPerSecond, double learningRate) {}
}
