package nabla.tensor;

/// Brings columns to mean 0 and standard deviation 1: (x − μ)/σ, with μ and σ of the rows it was fitted on.
///
/// A column without spread is only centred. Fit on training data alone and apply the same numbers everywhere.
///
/// Shapes: x (N, D), mean (D), deviation (D).
public record Standardizer(Tensor mean, Tensor deviation) {
    public static Standardizer fit(Tensor x) {
        if (x.rank() != 2 || x.size(0) == 0) {
            throw new IllegalArgumentException(
                    "Standardizer: takes rows of numbers, (N, D) with N > 0, but got shape " + Shapes.text(x.sizes()));
        }
        Tensor deviation = x.standardDeviation(0);
        return new Standardizer(x.mean(0), deviation.plus(deviation.equal(0))); // 0 → 1
    }

    /// (N, D) → (N, D)
    public Tensor apply(Tensor x) {
        return x.minus(mean).div(deviation);
    }

    /// Back to what [#apply] got.
    public Tensor undo(Tensor x) {
        return x.times(deviation).plus(mean);
    }
}
