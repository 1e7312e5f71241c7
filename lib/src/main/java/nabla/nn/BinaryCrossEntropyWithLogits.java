package nabla.nn;

import nabla.tensor.Tensor;

/// Cross entropy of a = σ(z) and labels y, computed from z: L = max(z, 0) − z·y + ln(1 + e^−|z|).
///
/// The same number as [BinaryCrossEntropy] of σ(z), but finite for every z: nothing overflows, and no 1 − a is lost
/// to rounding.
public record BinaryCrossEntropyWithLogits() implements Loss {
    @Override
    public Tensor each(Tensor z, Tensor y) {
        Tensor softplus = z.abs().negate().exp().plus(1).log(); // ln(1 + e^−|z|)
        return z.relu().minus(z.times(y)).plus(softplus); //       L = max(z, 0) − z·y + ln(1 + e^−|z|)
    }

    @Override
    public Tensor slope(Tensor z, Tensor y) {
        return z.sigmoid().minus(y); //                            ∂L/∂z = σ(z) − y
    }
}
