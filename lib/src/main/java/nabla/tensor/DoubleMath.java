package nabla.tensor;

/// The element-wise functions on single doubles, step by step as `DoubleVectorMath` computes them on vectors, so that
/// the bits agree.
///
/// Functions are within four units in the last place of the exact value.
final class DoubleMath {
    /// 1.5·2⁵²: added to a small number it leaves the nearest integer in the low bits.
    static final double MAGIC = 0x1.8p52;

    static final double LOG2_E = 0x1.71547652b82fep0;
    /// ln 2 in two parts; the first has so few bits that a product with a small integer is exact.
    static final double LN2_HIGH = 0x1.62e42fefp-1;

    static final double LN2_LOW = 0x1.473de6af278edp-34;
    static final int BIAS = 1023;
    static final int MANTISSA = 52;

    /// Below and above, eˣ is 0 and infinite.
    static final double EXP_MIN = -746;

    static final double EXP_MAX = 710;

    /// From here on tanh x is 1.
    static final double TANH_MAX = 22;

    /// 1/k! from the highest k down to 2: eʳ = 1 + r + Σ rᵏ/k! for |r| ≤ ½·ln 2.
    static final double E2 = 1.0 / 2;

    static final double E3 = 1.0 / 6;
    static final double E4 = 1.0 / 24;
    static final double E5 = 1.0 / 120;
    static final double E6 = 1.0 / 720;
    static final double E7 = 1.0 / 5040;
    static final double E8 = 1.0 / 40320;
    static final double E9 = 1.0 / 362880;
    static final double E10 = 1.0 / 3628800;
    static final double E11 = 1.0 / 39916800;
    static final double E12 = 1.0 / 479001600;
    static final double E13 = 1.0 / 6227020800L;

    /// 2/k for odd k: ln((1 + s)/(1 − s)) = 2·s + Σ 2·sᵏ/k.
    static final double L3 = 2.0 / 3;

    static final double L5 = 2.0 / 5;
    static final double L7 = 2.0 / 7;
    static final double L9 = 2.0 / 9;
    static final double L11 = 2.0 / 11;
    static final double L13 = 2.0 / 13;
    static final double L15 = 2.0 / 15;
    static final double L17 = 2.0 / 17;
    static final double L19 = 2.0 / 19;
    static final double L21 = 2.0 / 21;

    private DoubleMath() {}

    static double apply(Unary op, double x) {
        return switch (op) {
            case NEGATE -> -x;
            case EXP -> exp(x);
            case LOG -> log(x);
            case SQRT -> Math.sqrt(x);
            case SQUARE -> x * x;
            case ABS -> Math.abs(x);
            case RECIPROCAL -> 1 / x;
            case SIGMOID -> 1 / (1 + exp(-x));
            case TANH -> tanh(x);
            case RELU -> Math.max(x, 0);
            case SIGN -> x > 0 ? 1 : x < 0 ? -1 : x;
            case STEP -> x > 0 ? 1 : 0;
        };
    }

    static double apply(Binary op, double a, double b) {
        return switch (op) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIV -> a / b;
            case POW -> Math.pow(a, b);
            case MAXIMUM -> Math.max(a, b);
            case MINIMUM -> Math.min(a, b);
            case GREATER -> a > b ? 1 : 0;
            case GREATER_OR_EQUAL -> a >= b ? 1 : 0;
            case LESS -> a < b ? 1 : 0;
            case LESS_OR_EQUAL -> a <= b ? 1 : 0;
            case EQUAL -> a == b ? 1 : 0;
        };
    }

    /// eˣ = 2ⁿ·eʳ with n the integer next to x/ln 2 and r the rest.
    static double exp(double x) {
        double v = Math.max(Math.min(x, EXP_MAX), EXP_MIN);
        double n = v * LOG2_E + MAGIC - MAGIC;
        double r = v - n * LN2_HIGH - n * LN2_LOW;
        double half = n * 0.5 + MAGIC - MAGIC; // 2ⁿ in two factors: n goes beyond the exponents
        return (1 + tail(r)) * power(half) * power(n - half);
    }

    /// eʳ − 1.
    static double tail(double r) {
        double p = E13;
        p = p * r + E12;
        p = p * r + E11;
        p = p * r + E10;
        p = p * r + E9;
        p = p * r + E8;
        p = p * r + E7;
        p = p * r + E6;
        p = p * r + E5;
        p = p * r + E4;
        p = p * r + E3;
        p = p * r + E2;
        return p * r * r + r;
    }

    /// 2ⁿ for an integer n within the exponents.
    static double power(double n) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(n + MAGIC) + BIAS) << MANTISSA);
    }

    /// With q = e²ˣ − 1, tanh x = q/(q + 2); computed for |x|.
    static double tanh(double x) {
        double v = Math.min(Math.abs(x), TANH_MAX) * 2;
        double n = v * LOG2_E + MAGIC - MAGIC;
        double r = v - n * LN2_HIGH - n * LN2_LOW;
        double p = power(n);
        double q = p * tail(r) + (p - 1);
        return Math.copySign(q / (q + 2), x);
    }

    /// ln x = n·ln 2 + ln m with m between √½ and √2, and ln m from s = (m − 1)/(m + 1).
    static double log(double x) {
        boolean tiny = x < Double.MIN_NORMAL;
        double v = tiny ? x * 0x1p54 : x;
        long bits = Double.doubleToRawLongBits(v) - Double.doubleToRawLongBits(SQRT_HALF);
        double n = (bits >> MANTISSA) - (tiny ? 54 : 0);
        double m = Double.longBitsToDouble((bits & (1L << MANTISSA) - 1) + Double.doubleToRawLongBits(SQRT_HALF));
        double f = m - 1;
        double s = f / (f + 2);
        double z = s * s;
        double p = L21;
        p = p * z + L19;
        p = p * z + L17;
        p = p * z + L15;
        p = p * z + L13;
        p = p * z + L11;
        p = p * z + L9;
        p = p * z + L7;
        p = p * z + L5;
        p = p * z + L3;
        double h = f * f * 0.5; // 2·s = f − s·f, and s·f = h − s·h
        double y = n * LN2_HIGH - (h - (s * (h + p * z) + n * LN2_LOW) - f);
        return special(x, y);
    }

    static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;

    private static double special(double x, double y) {
        return x > 0 && x < Double.POSITIVE_INFINITY ? y : x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }
}
