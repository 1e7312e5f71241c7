package nabla.tensor;

/// The element-wise functions on single floats. `DoubleMath` is the same for doubles.
final class FloatMath {
    private FloatMath() {}

    static float apply(Unary op, float x) {
        return switch (op) {
            case NEGATE -> -x;
            case EXP -> (float) Math.exp(x);
            case LOG -> (float) Math.log(x);
            case SQRT -> (float) Math.sqrt(x);
            case SQUARE -> x * x;
            case ABS -> Math.abs(x);
            case RECIPROCAL -> 1 / x;
            case SIGMOID -> 1 / (1 + (float) Math.exp(-x));
            case TANH -> (float) Math.tanh(x);
            case RELU -> Math.max(x, 0);
            case SIGN -> Math.signum(x);
            case STEP -> x > 0 ? 1 : 0;
        };
    }

    static float apply(Binary op, float a, float b) {
        return switch (op) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIV -> a / b;
            case POW -> (float) Math.pow(a, b);
            case MAXIMUM -> Math.max(a, b);
            case MINIMUM -> Math.min(a, b);
            case GREATER -> a > b ? 1 : 0;
            case GREATER_OR_EQUAL -> a >= b ? 1 : 0;
            case LESS -> a < b ? 1 : 0;
            case LESS_OR_EQUAL -> a <= b ? 1 : 0;
            case EQUAL -> a == b ? 1 : 0;
        };
    }
}
