package nabla.tensor;

/// The element-wise functions on single floats, step by step as `FloatVectorMath` computes them on vectors, so that
/// the bits agree.
///
/// Functions are within four units in the last place of the exact value.
final class FloatMath {
    /// 1.5·2²³: added to a small number it leaves the nearest integer in the low bits.
    static final float MAGIC = 0x1.8p23f;

    static final float LOG2_E = 0x1.715476p0f;
    /// ln 2 in two parts; the first has so few bits that a product with a small integer is exact.
    static final float LN2_HIGH = 0x1.62ep-1f;

    static final float LN2_LOW = 0x1.0bfbe8p-15f;
    static final int BIAS = 127;
    static final int MANTISSA = 23;

    /// Below and above, eˣ is 0 and infinite.
    static final float EXP_MIN = -104;

    static final float EXP_MAX = 89;

    /// From here on tanh x is 1.
    static final float TANH_MAX = 10;

    /// 1/k! from the highest k down to 2: eʳ = 1 + r + Σ rᵏ/k! for |r| ≤ ½·ln 2.
    static final float E2 = 1f / 2;

    static final float E3 = 1f / 6;
    static final float E4 = 1f / 24;
    static final float E5 = 1f / 120;
    static final float E6 = 1f / 720;
    static final float E7 = 1f / 5040;

    /// 2/k for odd k: ln((1 + s)/(1 − s)) = 2·s + Σ 2·sᵏ/k.
    static final float L3 = 2f / 3;

    static final float L5 = 2f / 5;
    static final float L7 = 2f / 7;
    static final float L9 = 2f / 9;

    private FloatMath() {}

    static float apply(Unary op, float x) {
        return switch (op) {
            case NEGATE -> -x;
            case EXP -> exp(x);
            case LOG -> log(x);
            case SQRT -> (float) Math.sqrt(x);
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

    /// eˣ = 2ⁿ·eʳ with n the integer next to x/ln 2 and r the rest.
    static float exp(float x) {
        float v = Math.max(Math.min(x, EXP_MAX), EXP_MIN);
        float n = v * LOG2_E + MAGIC - MAGIC;
        float r = v - n * LN2_HIGH - n * LN2_LOW;
        float half = n * 0.5f + MAGIC - MAGIC; // 2ⁿ in two factors: n goes beyond the exponents
        return (1 + tail(r)) * power(half) * power(n - half);
    }

    /// eʳ − 1.
    static float tail(float r) {
        float p = E7;
        p = p * r + E6;
        p = p * r + E5;
        p = p * r + E4;
        p = p * r + E3;
        p = p * r + E2;
        return p * r * r + r;
    }

    /// 2ⁿ for an integer n within the exponents.
    static float power(float n) {
        return Float.intBitsToFloat((Float.floatToRawIntBits(n + MAGIC) + BIAS) << MANTISSA);
    }

    /// With q = e²ˣ − 1, tanh x = q/(q + 2); computed for |x|.
    static float tanh(float x) {
        float v = Math.min(Math.abs(x), TANH_MAX) * 2;
        float n = v * LOG2_E + MAGIC - MAGIC;
        float r = v - n * LN2_HIGH - n * LN2_LOW;
        float p = power(n);
        float q = p * tail(r) + (p - 1);
        return Math.copySign(q / (q + 2), x);
    }

    /// ln x = n·ln 2 + ln m with m between √½ and √2, and ln m from s = (m − 1)/(m + 1).
    static float log(float x) {
        boolean tiny = x < Float.MIN_NORMAL;
        float v = tiny ? x * 0x1p25f : x;
        int bits = Float.floatToRawIntBits(v) - Float.floatToRawIntBits(SQRT_HALF);
        float n = (bits >> MANTISSA) - (tiny ? 25 : 0);
        float m = Float.intBitsToFloat((bits & (1 << MANTISSA) - 1) + Float.floatToRawIntBits(SQRT_HALF));
        float f = m - 1;
        float s = f / (f + 2);
        float z = s * s;
        float p = L9;
        p = p * z + L7;
        p = p * z + L5;
        p = p * z + L3;
        float h = f * f * 0.5f; // 2·s = f − s·f, and s·f = h − s·h
        float y = n * LN2_HIGH - (h - (s * (h + p * z) + n * LN2_LOW) - f);
        return special(x, y);
    }

    static final float SQRT_HALF = 0x1.6a09e6p-1f;

    private static float special(float x, float y) {
        return x > 0 && x < Float.POSITIVE_INFINITY ? y : x == 0 ? Float.NEGATIVE_INFINITY : x > 0 ? x : Float.NaN;
    }
}
