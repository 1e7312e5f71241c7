package nabla.embedding;

/// Leaves out some occurrences of very frequent words: they say little about their neighbours, and cost most of the
/// time.
public enum Subsampling {
    /// The formula of the paper (Mikolov et al. 2013, eq. 5): keep with probability √(t/f).
    PAPER {
        @Override
        double keep(double f, double t) {
            return Math.sqrt(t / f);
        }
    },
    /// The formula of the word2vec program: keep with probability (√(f/t) + 1) · t/f.
    WORD2VEC {
        @Override
        double keep(double f, double t) {
            return (Math.sqrt(f / t) + 1) * t / f;
        }
    };

    abstract double keep(double f, double t);

    /// The probability in [0, 1] that an occurrence of a word is used.
    ///
    /// @param frequency the word's share of the corpus, in (0, 1]
    /// @param threshold words rarer than about this are always kept; 0 keeps all words
    public double keepProbability(double frequency, double threshold) {
        return threshold <= 0 ? 1 : Math.min(1, keep(frequency, threshold));
    }
}
