package nabla.tensor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A loop for each function of one argument, over whole vectors of floats.
/// `DoubleUnaryLoops` is the same text with the other type, which a test checks.
///
/// Each stands alone, and they are called through an interface, so that the compiler never takes several into one
/// method: it stops inlining in large methods, and then every vector becomes an object, thirty times slower. That
/// happened with one loop around a switch as soon as a program had used most of the functions.
final class FloatUnaryLoops {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final FloatVector ZERO = FloatVector.zero(SPECIES);
    private static final FloatVector ONE = FloatVector.broadcast(SPECIES, 1);

    private FloatUnaryLoops() {}

    /// out[i] = f(x[i]) for i from (included) to (excluded), a multiple of the lanes apart.
    interface Loop {
        void run(float[] x, float[] out, int from, int to);
    }

    static Loop of(Unary op) {
        return switch (op) {
            case NEGATE -> FloatUnaryLoops::negate;
            case EXP -> FloatUnaryLoops::exp;
            case LOG -> FloatUnaryLoops::log;
            case SQRT -> FloatUnaryLoops::sqrt;
            case SQUARE -> FloatUnaryLoops::square;
            case ABS -> FloatUnaryLoops::abs;
            case RECIPROCAL -> FloatUnaryLoops::reciprocal;
            case SIGMOID -> FloatUnaryLoops::sigmoid;
            case TANH -> FloatUnaryLoops::tanh;
            case RELU -> FloatUnaryLoops::relu;
            case SIGN -> FloatUnaryLoops::sign;
            case STEP -> FloatUnaryLoops::step;
        };
    }

    private static void negate(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            x.neg().intoArray(out, i);
        }
    }

    private static void exp(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            FloatVectorMath.exp(x).intoArray(out, i);
        }
    }

    private static void log(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            FloatVectorMath.log(x).intoArray(out, i);
        }
    }

    private static void sqrt(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            x.sqrt().intoArray(out, i);
        }
    }

    private static void square(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            x.mul(x).intoArray(out, i);
        }
    }

    private static void abs(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            x.abs().intoArray(out, i);
        }
    }

    private static void reciprocal(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            ONE.div(x).intoArray(out, i);
        }
    }

    private static void sigmoid(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            FloatVectorMath.sigmoid(x).intoArray(out, i);
        }
    }

    private static void tanh(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            FloatVectorMath.tanh(x).intoArray(out, i);
        }
    }

    private static void relu(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            x.max(ZERO).intoArray(out, i);
        }
    }

    private static void sign(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            x.blend(1, x.compare(VectorOperators.GT, 0)).blend(-1, x.lt(0)).intoArray(out, i);
        }
    }

    private static void step(float[] in, float[] out, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, in, i);
            ZERO.blend(1, x.compare(VectorOperators.GT, 0)).intoArray(out, i);
        }
    }
}
