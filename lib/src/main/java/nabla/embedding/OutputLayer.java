package nabla.embedding;

/// How a model of words scores its prediction: three answers to the cost of a softmax over the whole vocabulary.
public sealed interface OutputLayer {
    /// The true word against k noise words drawn by count^0.75 (Mikolov et al. 2013, eq. 4).
    ///
    /// @param negatives k: 5 to 20 for small corpora, 2 to 5 for large ones
    record NegativeSampling(int negatives) implements OutputLayer {
        public NegativeSampling {
            if (negatives < 1) {
                throw new IllegalArgumentException("negatives must be at least 1, but is " + negatives);
            }
        }
    }

    /// The decisions on the word's path through a Huffman tree (Morin & Bengio 2005; Mikolov et al. 2013, eq. 3).
    record HierarchicalSoftmax() implements OutputLayer {}

    /// The softmax over all words: exact, and for teaching only, since each step touches the whole vocabulary.
    record FullSoftmax() implements OutputLayer {}
}
