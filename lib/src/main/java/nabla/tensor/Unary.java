package nabla.tensor;

import java.util.Locale;

/// The element-wise functions of one argument that a backend provides.
///
/// NaN gives NaN everywhere, but for [#STEP], which is 1 where x > 0 and 0 elsewhere.
public enum Unary {
    NEGATE,
    EXP,
    LOG,
    SQRT,
    SQUARE,
    ABS,
    RECIPROCAL,
    SIGMOID,
    TANH,
    RELU,
    SIGN,
    STEP;

    /// The name of the method of [Tensor] that calls it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
