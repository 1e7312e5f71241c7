package nabla.embedding;

/// One step of gradient ascent on log σ for all pairs of some input rows and some output rows.
///
/// For inputs vᵢ and outputs uⱼ with labels yⱼ (1 for a true neighbour, 0 for noise):
///
/// ```text
/// gᵢⱼ = α · (yⱼ − σ(vᵢ·uⱼ))
/// vᵢ ← vᵢ + Σⱼ gᵢⱼ·uⱼ
/// uⱼ ← uⱼ + Σᵢ gᵢⱼ·vᵢ
/// ```
///
/// All right-hand sides hold the values from before the step. It is the step of the log-likelihood Σᵢⱼ yⱼ·log
/// σ(vᵢ·uⱼ) + (1−yⱼ)·log σ(−vᵢ·uⱼ) (Mikolov et al. 2013, eq. 4), and with the nodes of a Huffman path as outputs
/// that of hierarchical softmax (eq. 3).
interface WindowStep {
    /// Does the step.
    ///
    /// @param in holds the input rows; row i starts at `inputs[i]`; a row may come several times
    /// @param out holds the output rows; row j starts at `outputs[j]`, all different; the last row of the array
    ///     holds zeros and is nobody's
    /// @param rate α
    void step(float[] in, int[] inputs, int n, float[] out, int[] outputs, float[] labels, int m, float rate);

    /// How many floats a row takes for this many dimensions; the ones past them are 0 and stay 0.
    int stride(int dimension);

    /// The fast step where the Vector API is there, else the plain one, which needs several times as long.
    ///
    /// @param dimension the length of a row without padding
    static WindowStep fastest(int dimension) {
        return VectorApi.available() ? VectorStep.of(dimension) : new PlainStep(dimension);
    }
}
