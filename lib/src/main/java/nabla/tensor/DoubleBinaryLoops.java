package nabla.tensor;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A loop for each function of two arguments, over whole vectors of doubles; [DoubleUnaryLoops] says why each stands
/// alone. `FloatBinaryLoops` is the same text with the other type, which a test checks.
///
/// A mask of −1 walks through an operand; 0 stays at its first vector, which holds one number in all lanes.
final class DoubleBinaryLoops {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final DoubleVector ZERO = DoubleVector.zero(SPECIES);

    private DoubleBinaryLoops() {}

    /// out[at + i] = f(a[atA + i], b[atB + i]) for i below n, a multiple of the lanes.
    interface Loop {
        void run(double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n);
    }

    static Loop of(Binary op) {
        return switch (op) {
            case PLUS -> DoubleBinaryLoops::plus;
            case MINUS -> DoubleBinaryLoops::minus;
            case TIMES -> DoubleBinaryLoops::times;
            case DIV -> DoubleBinaryLoops::div;
            case MAXIMUM -> DoubleBinaryLoops::maximum;
            case MINIMUM -> DoubleBinaryLoops::minimum;
            case GREATER -> DoubleBinaryLoops::greater;
            case GREATER_OR_EQUAL -> DoubleBinaryLoops::greaterOrEqual;
            case LESS -> DoubleBinaryLoops::less;
            case LESS_OR_EQUAL -> DoubleBinaryLoops::lessOrEqual;
            case EQUAL -> DoubleBinaryLoops::equal;
            case POW -> throw new IllegalStateException("pow goes the plain way");
        };
    }

    private static void plus(
            double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, atA + (i & maskA));
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.add(y).intoArray(out, at + i);
        }
    }

    private static void minus(
            double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, atA + (i & maskA));
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.sub(y).intoArray(out, at + i);
        }
    }

    private static void times(
            double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, atA + (i & maskA));
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.mul(y).intoArray(out, at + i);
        }
    }

    private static void div(
            double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, atA + (i & maskA));
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.div(y).intoArray(out, at + i);
        }
    }

    private static void maximum(
            double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, atA + (i & maskA));
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.max(y).intoArray(out, at + i);
        }
    }

    private static void minimum(
            double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, atA + (i & maskA));
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, atB + (i & maskB));
            x.min(y).intoArray(out, at + i);
        }
    }

    private static void greater(
            double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, atA + (i & maskA));
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, atB + (i & maskB));
            ZERO.blend(1, x.compare(VectorOperators.GT, y)).intoArray(out, at + i);
        }
    }

    private static void greaterOrEqual(
            double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, atA + (i & maskA));
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, atB + (i & maskB));
            ZERO.blend(1, x.compare(VectorOperators.GE, y)).intoArray(out, at + i);
        }
    }

    private static void less(
            double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, atA + (i & maskA));
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, atB + (i & maskB));
            ZERO.blend(1, x.lt(y)).intoArray(out, at + i);
        }
    }

    private static void lessOrEqual(
            double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, atA + (i & maskA));
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, atB + (i & maskB));
            ZERO.blend(1, x.compare(VectorOperators.LE, y)).intoArray(out, at + i);
        }
    }

    private static void equal(
            double[] a, int atA, int maskA, double[] b, int atB, int maskB, double[] out, int at, int n) {
        for (int i = 0; i < n; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, atA + (i & maskA));
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, atB + (i & maskB));
            ZERO.blend(1, x.eq(y)).intoArray(out, at + i);
        }
    }
}
