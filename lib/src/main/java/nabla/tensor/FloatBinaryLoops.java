package nabla.tensor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A loop for each function of two arguments, over whole vectors of floats; [FloatUnaryLoops] says why each stands
/// alone. `DoubleBinaryLoops` is the same text with the other type, which a test checks.
///
/// A mask of −1 walks through an operand; 0 stays at its first vector, which holds one number in all lanes.
final class FloatBinaryLoops {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final FloatVector ZERO = FloatVector.zero(SPECIES);

    private FloatBinaryLoops() {}

    /// out[at + i] = f(a[atA + i], b[atB + i]) for i below n, a multiple of the lanes.
    interface Loop {
        void run(float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n);
    }

    static Loop of(Binary op) {
        return switch (op) {
            case PLUS -> FloatBinaryLoops::plus;
            case MINUS -> FloatBinaryLoops::minus;
            case TIMES -> FloatBinaryLoops::times;
            case DIV -> FloatBinaryLoops::div;
            case MAXIMUM -> FloatBinaryLoops::maximum;
            case MINIMUM -> FloatBinaryLoops::minimum;
            case GREATER -> FloatBinaryLoops::greater;
            case GREATER_OR_EQUAL -> FloatBinaryLoops::greaterOrEqual;
            case LESS -> FloatBinaryLoops::less;
            case LESS_OR_EQUAL -> FloatBinaryLoops::lessOrEqual;
            case EQUAL -> FloatBinaryLoops::equal;
            case POW -> throw new IllegalStateException("pow goes the plain way");
        };
    }

    private static void plus(float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, atA + (i & maskA));
            FloatVector y = FloatVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.add(y).intoArray(out, at + i);
        }
    }

    private static void minus(
            float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, atA + (i & maskA));
            FloatVector y = FloatVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.sub(y).intoArray(out, at + i);
        }
    }

    private static void times(
            float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, atA + (i & maskA));
            FloatVector y = FloatVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.mul(y).intoArray(out, at + i);
        }
    }

    private static void div(float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, atA + (i & maskA));
            FloatVector y = FloatVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.div(y).intoArray(out, at + i);
        }
    }

    private static void maximum(
            float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, atA + (i & maskA));
            FloatVector y = FloatVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.max(y).intoArray(out, at + i);
        }
    }

    private static void minimum(
            float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, atA + (i & maskA));
            FloatVector y = FloatVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.min(y).intoArray(out, at + i);
        }
    }

    private static void greater(
            float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, atA + (i & maskA));
            FloatVector y = FloatVector.fromArray(SPECIES, b, atB + (i & maskB));
            ZERO.blend(1, x.compare(VectorOperators.GT, y)).intoArray(out, at + i);
        }
    }

    private static void greaterOrEqual(
            float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, atA + (i & maskA));
            FloatVector y = FloatVector.fromArray(SPECIES, b, atB + (i & maskB));
            ZERO.blend(1, x.compare(VectorOperators.GE, y)).intoArray(out, at + i);
        }
    }

    private static void less(float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, atA + (i & maskA));
            FloatVector y = FloatVector.fromArray(SPECIES, b, atB + (i & maskB));
            ZERO.blend(1, x.lt(y)).intoArray(out, at + i);
        }
    }

    private static void lessOrEqual(
            float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, atA + (i & maskA));
            FloatVector y = FloatVector.fromArray(SPECIES, b, atB + (i & maskB));
            ZERO.blend(1, x.compare(VectorOperators.LE, y)).intoArray(out, at + i);
        }
    }

    private static void equal(
            float[] a, int atA, int maskA, float[] b, int atB, int maskB, float[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, atA + (i & maskA));
            FloatVector y = FloatVector.fromArray(SPECIES, b, atB + (i & maskB));
            ZERO.blend(1, x.eq(y)).intoArray(out, at + i);
        }
    }
}
