package nabla.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import java.util.function.Function;
import nabla.tensor.Binary;
import nabla.tensor.Reduction;
import nabla.tensor.Unary;

/// The primitives as functions of DJL's arrays; what lies between is closed, the result is open.
///
/// What DJL's own methods lack or get wrong is written with others: largest and smallest over several axes, one axis
/// after the other; `where` with broadcasting, by the native function itself; `sign` of NaN; constants in the element
/// type of the operand, since a number of Java's `double` would widen a single float32.
final class Primitives {
    private Primitives() {}

    static NDArray unary(Unary op, NDArray x) {
        return switch (op) {
            case NEGATE -> x.neg();
            case EXP -> x.exp();
            case LOG -> x.log();
            case SQRT -> x.sqrt();
            case SQUARE -> x.mul(x);
            case ABS -> x.abs();
            case RECIPROCAL -> constant(x, 1, one -> one.div(x));
            case SIGMOID -> x.getNDArrayInternal().sigmoid();
            case TANH -> x.tanh();
            case RELU -> x.getNDArrayInternal().relu();
            case SIGN -> sign(x);
            case STEP -> constant(x, 0, zero -> numbers(x.gt(zero), x));
        };
    }

    /// libtorch gives 0 for NaN.
    private static NDArray sign(NDArray x) {
        try (NDArray sign = x.sign();
                NDArray nan = x.isNaN()) {
            return where(nan, x, sign);
        }
    }

    static NDArray binary(Binary op, NDArray a, NDArray b) {
        return switch (op) {
            case PLUS -> a.add(b);
            case MINUS -> a.sub(b);
            case TIMES -> a.mul(b);
            case DIV -> a.div(b);
            case POW -> a.pow(b);
            case MAXIMUM -> a.maximum(b);
            case MINIMUM -> a.minimum(b);
            case GREATER -> numbers(a.gt(b), a);
            case GREATER_OR_EQUAL -> numbers(a.gte(b), a);
            case LESS -> numbers(a.lt(b), a);
            case LESS_OR_EQUAL -> numbers(a.lte(b), a);
            case EQUAL -> numbers(a.eq(b), a);
        };
    }

    static NDArray choose(NDArray condition, NDArray a, NDArray b) {
        try (NDArray yes = constant(condition, 0, condition::neq)) {
            return where(yes, a, b);
        }
    }

    private static NDArray where(NDArray condition, NDArray a, NDArray b) {
        return JniUtils.where((PtNDArray) condition, (PtNDArray) a, (PtNDArray) b);
    }

    static NDArray affine(NDArray x, double scale, double shift) {
        try (NDArray product = scaled(x, scale)) {
            return constant(x, shift, product::add);
        }
    }

    static NDArray combine(double alpha, NDArray a, double beta, NDArray b) {
        try (NDArray left = scaled(a, alpha);
                NDArray right = scaled(b, beta)) {
            return left.add(right);
        }
    }

    static NDArray combineProduct(double alpha, NDArray a, double beta, NDArray b, NDArray c) {
        try (NDArray left = scaled(a, alpha);
                NDArray scaled = scaled(b, beta);
                NDArray right = scaled.mul(c)) {
            return left.add(right);
        }
    }

    static NDArray addRootQuotient(NDArray a, double beta, NDArray b, NDArray c, double epsilon) {
        try (NDArray above = scaled(b, beta);
                NDArray root = c.sqrt();
                NDArray below = constant(root, epsilon, root::add);
                NDArray quotient = above.div(below)) {
            return a.add(quotient);
        }
    }

    private static NDArray scaled(NDArray x, double factor) {
        return constant(x, factor, x::mul);
    }

    static NDArray matmul(NDArray a, boolean transposeA, NDArray b, boolean transposeB) {
        if (transposeA) {
            try (NDArray turned = turned(a)) {
                return matmul(turned, false, b, transposeB);
            }
        }
        if (transposeB) {
            try (NDArray turned = turned(b)) {
                return a.matMul(turned);
            }
        }
        return a.matMul(b);
    }

    private static NDArray turned(NDArray x) {
        int rank = x.getShape().dimension();
        return x.swapAxes(rank - 2, rank - 1);
    }

    static NDArray reduce(Reduction op, NDArray x, int[] axes) {
        if (axes.length == 0) {
            return op == Reduction.ARGMAX || op == Reduction.ARGMIN ? x.zerosLike() : x.duplicate();
        }
        return switch (op) {
            case SUM -> x.sum(axes, false);
            case MEAN -> mean(x, axes);
            case MAX, MIN -> extreme(op, x, axes);
            case ARGMAX -> numbers(x.argMax(axes[0]), x);
            case ARGMIN -> numbers(x.argMin(axes[0]), x);
        };
    }

    private static NDArray mean(NDArray x, int[] axes) {
        double n = 1;
        for (int axis : axes) {
            n *= x.getShape().get(axis);
        }
        try (NDArray sum = x.sum(axes, false)) {
            return constant(x, n, sum::div);
        }
    }

    /// DJL takes one axis at a time. The last one goes first, so that the places of the others stay.
    private static NDArray extreme(Reduction op, NDArray x, int[] axes) {
        int[] last = {axes[axes.length - 1]};
        NDArray smaller = op == Reduction.MAX ? x.max(last, false) : x.min(last, false);
        if (axes.length == 1) {
            return smaller;
        }
        try (smaller) {
            return extreme(op, smaller, Arrays.copyOf(axes, axes.length - 1));
        }
    }

    /// f(number), the number rounded to the type of x and on the same device.
    static NDArray constant(NDArray x, double number, Function<NDArray, NDArray> f) {
        try (NDArray one = JniUtils.full(
                ((PtNDArray) x).getManager(),
                new Shape(),
                number,
                x.getDataType(),
                x.getDevice(),
                SparseFormat.DENSE)) {
            return f.apply(one);
        }
    }

    /// Truth values as 0 and 1, or whole numbers, in the type of x.
    private static NDArray numbers(NDArray other, NDArray x) {
        try (other) {
            return other.toType(x.getDataType(), true);
        }
    }

    /// The elements as another type, always a new array. Other types than these two end the Java process in libtorch.
    static NDArray converted(NDArray x, DataType type) {
        if (type != DataType.FLOAT32 && type != DataType.FLOAT64) {
            throw new IllegalStateException("no tensor is of type " + type);
        }
        return x.toType(type, true);
    }
}
