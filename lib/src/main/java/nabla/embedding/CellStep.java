package nabla.embedding;

/// One step of GloVe for one entry X_ij (Pennington et al. 2014, eq. 8), with AdaGrad (Duchi et al. 2011).
///
/// ```text
/// d    = wᵢ·cⱼ + bᵢ + b̃ⱼ − log X_ij
/// wᵢ  ← wᵢ − α·f·d·cⱼ / √Gwᵢ       Gwᵢ ← Gwᵢ + (α·f·d·cⱼ)²
/// cⱼ  ← cⱼ − α·f·d·wᵢ / √Gcⱼ       Gcⱼ ← Gcⱼ + (α·f·d·wᵢ)²
/// bᵢ  ← bᵢ − α·f·d / √Gbᵢ          Gbᵢ ← Gbᵢ + (α·f·d)²      and b̃ⱼ likewise
/// ```
///
/// Right-hand sides hold the values from before the step. The factor 2 of the derivative of d² is part of α, as in
/// the authors' program. A row holds the vector, the bias behind it, padding, and then the sums G in the same
/// order.
interface CellStep {
    /// Does the step and returns f·d².
    ///
    /// @param row where row i starts in w
    /// @param column where row j starts in c
    double step(float[] w, int row, float[] c, int column, float logX, float weight, float rate);

    /// How many floats the vector, its bias and padding take; a row has twice as many.
    int half();

    /// The fast step where the Vector API is there, else the plain one.
    static CellStep fastest(int dimension) {
        return VectorApi.available() ? new VectorCellStep(dimension) : new PlainCellStep(dimension);
    }
}
