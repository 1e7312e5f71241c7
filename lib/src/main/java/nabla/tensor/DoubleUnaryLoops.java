package nabla.tensor;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A loop for each function of one argument, over whole vectors of doubles.
/// `FloatUnaryLoops` is the same text with the other type, which a test checks.
///
/// Each stands alone, and they are called through an interface, so that the compiler never takes several into one
/// method: it stops inlining in large methods, and then every vector becomes an object, thirty times slower. That
/// happened with one loop around a switch as soon as a program had used most of the functions.
final class DoubleUnaryLoops {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final DoubleVector ZERO = DoubleVector.zero(SPECIES);
    private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1);

    private DoubleUnaryLoops() {}

    /// out[i] = f(x[i]) for i from (included) to (excluded), a multiple of the lanes apart.
    interface Loop {
        void run(double[] x, double[] out, int from, int to);
    }

    static Loop of(Unary op) {
        return switch (op) {
            case NEGATE -> DoubleUnaryLoops::negate;
            case EXP -> DoubleUnaryLoops::exp;
            case LOG -> DoubleUnaryLoops::log;
            case SQRT -> DoubleUnaryLoops::sqrt;
            case SQUARE -> DoubleUnaryLoops::square;
            case ABS -> DoubleUnaryLoops::abs;
            case RECIPROCAL -> DoubleUnaryLoops::reciprocal;
            case SIGMOID -> DoubleUnaryLoops::sigmoid;
            case TANH -> DoubleUnaryLoops::tanh;
            case RELU -> DoubleUnaryLoops::relu;
            case SIGN -> DoubleUnaryLoops::sign;
            case STEP -> DoubleUnaryLoops::step;
        };
    }

    private static void negate(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            x.neg().intoArray(out, i);
        }
    }

    private static void exp(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            DoubleVectorMath.exp(x).intoArray(out, i);
        }
    }

    private static void log(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            DoubleVectorMath.log(x).intoArray(out, i);
        }
    }

    private static void sqrt(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            x.sqrt().intoArray(out, i);
        }
    }

    private static void square(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            x.mul(x).intoArray(out, i);
        }
    }

    private static void abs(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            x.abs().intoArray(out, i);
        }
    }

    private static void reciprocal(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            ONE.div(x).intoArray(out, i);
        }
    }

    private static void sigmoid(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            DoubleVectorMath.sigmoid(x).intoArray(out, i);
        }
    }

    private static void tanh(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            DoubleVectorMath.tanh(x).intoArray(out, i);
        }
    }

    private static void relu(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            x.max(ZERO).intoArray(out, i);
        }
    }

    private static void sign(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            x.blend(1, x.compare(VectorOperators.GT, 0)).blend(-1, x.lt(0)).intoArray(out, i);
        }
    }

    private static void step(double[] in, double[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, in, i);
            ZERO.blend(1, x.compare(VectorOperators.GT, 0)).intoArray(out, i);
        }
    }
}
