package nabla.nn;

import nabla.tensor.Tensor;

/// Sizes of vectors and of differences.
public final class Norms {
    private Norms() {}

    /// ‖x‖ₚ = (Σ|xᵢ|ᵖ)^(1/p) over all elements; for p = ∞ the largest |xᵢ|.
    public static double lp(Tensor x, double p) {
        if (!(p >= 1)) {
            throw new IllegalArgumentException("p must be at least 1 for a norm, but is " + p);
        }
        return x.norm(p).item(); // ‖x‖ₚ = (Σ|xᵢ|ᵖ)^(1/p)
    }

    /// Σ|y − f|.
    public static double absoluteError(Tensor f, Tensor y) {
        return y.minus(f).abs().sum().item();
    }

    /// Σ(y − f)².
    public static double squaredError(Tensor f, Tensor y) {
        return y.minus(f).square().sum().item();
    }

    /// Each row of x (N, D) divided by its length ‖xₙ‖₂.
    public static Tensor normalizeRows(Tensor x) {
        Tensor length = x.square().sum(1).sqrt().reshape(x.size(0), 1); // ‖xₙ‖₂, (N, 1)
        return x.div(length); //                                           (N, D) / (N, 1)
    }
}
