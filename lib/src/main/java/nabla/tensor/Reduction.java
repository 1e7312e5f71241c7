package nabla.tensor;

import java.util.Locale;

/// The ways to make one number of many that a backend provides.
///
/// The largest and smallest of numbers among which there is a NaN are NaN, and the place of such a NaN is the
/// answer of [#ARGMAX] and [#ARGMIN]; of several equal ones they give the first place. A sum of nothing is 0, a mean
/// of nothing NaN; the others need at least one number.
public enum Reduction {
    SUM,
    MEAN,
    MAX,
    MIN,
    /// The place of the largest, as a whole number; over one axis.
    ARGMAX,
    /// The place of the smallest, as a whole number; over one axis.
    ARGMIN;

    /// The name of the method of [Tensor] that calls it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
