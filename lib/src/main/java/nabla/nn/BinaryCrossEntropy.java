package nabla.nn;

import nabla.tensor.Tensor;

/// Cross entropy of probabilities a of class 1 and labels y of 0 or 1 (or between):
/// L = −(y·ln a + (1 − y)·ln(1 − a)), with 0·ln 0 = 0.
///
/// It is the surprise at seeing y when a was expected. Where a comes out of a sigmoid, [BinaryCrossEntropyWithLogits]
/// is exact for large |z| too.
public record BinaryCrossEntropy() implements Loss {
    @Override
    public Tensor each(Tensor a, Tensor y) {
        Tensor one = term(y, a.log()); //                          y·ln a
        Tensor zero = term(y.oneMinus(), a.oneMinus().log()); //               (1 − y)·ln(1 − a)
        return one.plus(zero).negate();
    }

    @Override
    public Tensor slope(Tensor a, Tensor y) {
        Tensor one = term(y, a.reciprocal()); //                   y/a
        Tensor zero = term(y.oneMinus(), a.oneMinus().reciprocal()); //        (1 − y)/(1 − a)
        return zero.minus(one); //                                 ∂L/∂a = −y/a + (1 − y)/(1 − a)
    }

    /// y·f, and 0 where y is 0, even if f is infinite.
    private static Tensor term(Tensor y, Tensor f) {
        Tensor product = y.times(f);
        return Tensor.where(y.equal(0), y.times(0), product);
    }
}
