package nabla.tensor;

/// The element-wise functions of two arguments that a backend provides.
///
/// [#MAXIMUM] and [#MINIMUM] give NaN where either argument is NaN. Comparisons give 1 for true and 0 for false, and
/// 0 where either argument is NaN.
public enum Binary {
    PLUS("plus"),
    MINUS("minus"),
    TIMES("times"),
    DIV("div"),
    POW("pow"),
    MAXIMUM("maximum"),
    MINIMUM("minimum"),
    GREATER("greater"),
    GREATER_OR_EQUAL("greaterOrEqual"),
    LESS("less"),
    LESS_OR_EQUAL("lessOrEqual"),
    EQUAL("equal");

    private final String method;

    Binary(String method) {
        this.method = method;
    }

    /// The name of the method of [Tensor] that calls it.
    @Override
    public String toString() {
        return method;
    }
}
