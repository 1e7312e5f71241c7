package nabla.tensor;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Loops over floats with vector instructions; what is left over at the end, and what has none, goes the plain way.
/// `VectorDoubleKernels` is the same text with the other type, which a test checks.
final class VectorFloatKernels implements Kernels<float[]> {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final FloatVector ZERO = FloatVector.zero(SPECIES);

    private final PlainFloatKernels plain = new PlainFloatKernels();

    @Override
    public float[] array(int n) {
        return new float[n];
    }

    @Override
    public float[] copy(float[] x) {
        return x.clone();
    }

    @Override
    public double get(float[] x, int i) {
        return x[i];
    }

    @Override
    public void set(float[] x, int i, double value) {
        x[i] = (float) value;
    }

    @Override
    public void fill(float[] out, int n, double value) {
        plain.fill(out, n, value);
    }

    @Override
    public void unary(Unary op, float[] x, float[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        FloatUnaryLoops.of(op).run(x, out, from, from + whole);
        plain.unary(op, x, out, from + whole, n - whole);
    }

    @Override
    public void binary(
            Binary op, float[] a, int atA, int stepA, float[] b, int atB, int stepB, float[] out, int at, int n) {
        int whole = op == Binary.POW || stepA + stepB == 0 ? 0 : SPECIES.loopBound(n);
        if (whole > 0) {
            FloatBinaryLoops.Loop loop = FloatBinaryLoops.of(op);
            if (stepA == 0) {
                loop.run(repeated(a[atA]), 0, 0, b, atB, -1, out, at, whole);
            } else if (stepB == 0) {
                loop.run(a, atA, -1, repeated(b[atB]), 0, 0, out, at, whole);
            } else {
                loop.run(a, atA, -1, b, atB, -1, out, at, whole);
            }
        }
        plain.binary(op, a, atA + whole * stepA, stepA, b, atB + whole * stepB, stepB, out, at + whole, n - whole);
    }

    /// One number in all lanes.
    private static float[] repeated(float x) {
        float[] lanes = new float[LANES];
        Arrays.fill(lanes, x);
        return lanes;
    }

    @Override
    public void clip(float[] x, double low, double high, float[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        float l = (float) low;
        float h = (float) high;
        for (int i = from; i < from + whole; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            v.blend(h, v.compare(VectorOperators.GT, h)).blend(l, v.lt(l)).intoArray(out, i);
        }
        plain.clip(x, low, high, out, from + whole, n - whole);
    }

    @Override
    public void where(float[] condition, float[] a, float[] b, float[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = from; i < from + whole; i += LANES) {
            VectorMask<Float> no = FloatVector.fromArray(SPECIES, condition, i).eq(0);
            FloatVector.fromArray(SPECIES, a, i)
                    .blend(FloatVector.fromArray(SPECIES, b, i), no)
                    .intoArray(out, i);
        }
        plain.where(condition, a, b, out, from + whole, n - whole);
    }

    @Override
    public void affine(float[] x, double scale, double shift, float[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        float s = (float) scale;
        float t = (float) shift;
        for (int i = from; i < from + whole; i += LANES) {
            FloatVector.fromArray(SPECIES, x, i).mul(s).add(t).intoArray(out, i);
        }
        plain.affine(x, scale, shift, out, from + whole, n - whole);
    }

    @Override
    public void combine(double alpha, float[] a, double beta, float[] b, float[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        float s = (float) alpha;
        float t = (float) beta;
        for (int i = from; i < from + whole; i += LANES) {
            FloatVector y = FloatVector.fromArray(SPECIES, b, i).mul(t);
            FloatVector.fromArray(SPECIES, a, i).mul(s).add(y).intoArray(out, i);
        }
        plain.combine(alpha, a, beta, b, out, from + whole, n - whole);
    }

    @Override
    public void combineProduct(
            double alpha, float[] a, double beta, float[] b, float[] c, float[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        float s = (float) alpha;
        float t = (float) beta;
        for (int i = from; i < from + whole; i += LANES) {
            FloatVector y = FloatVector.fromArray(SPECIES, b, i).mul(t).mul(FloatVector.fromArray(SPECIES, c, i));
            FloatVector.fromArray(SPECIES, a, i).mul(s).add(y).intoArray(out, i);
        }
        plain.combineProduct(alpha, a, beta, b, c, out, from + whole, n - whole);
    }

    @Override
    public void addRootQuotient(
            float[] a, double beta, float[] b, float[] c, double epsilon, float[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        float t = (float) beta;
        float e = (float) epsilon;
        for (int i = from; i < from + whole; i += LANES) {
            FloatVector root = FloatVector.fromArray(SPECIES, c, i).sqrt().add(e);
            FloatVector y = FloatVector.fromArray(SPECIES, b, i).mul(t).div(root);
            FloatVector.fromArray(SPECIES, a, i).add(y).intoArray(out, i);
        }
        plain.addRootQuotient(a, beta, b, c, epsilon, out, from + whole, n - whole);
    }

    @Override
    public double sum(float[] x, int from, int n) {
        FloatVector s0 = ZERO;
        FloatVector s1 = ZERO;
        FloatVector s2 = ZERO;
        FloatVector s3 = ZERO;
        int i = from;
        for (; i <= from + n - 4 * LANES; i += 4 * LANES) {
            s0 = s0.add(FloatVector.fromArray(SPECIES, x, i));
            s1 = s1.add(FloatVector.fromArray(SPECIES, x, i + LANES));
            s2 = s2.add(FloatVector.fromArray(SPECIES, x, i + 2 * LANES));
            s3 = s3.add(FloatVector.fromArray(SPECIES, x, i + 3 * LANES));
        }
        for (; i <= from + n - LANES; i += LANES) {
            s0 = s0.add(FloatVector.fromArray(SPECIES, x, i));
        }
        float s = s0.add(s1).add(s2.add(s3)).reduceLanes(VectorOperators.ADD);
        return s + (float) plain.sum(x, i, from + n - i);
    }

    @Override
    public double extreme(boolean largest, float[] x, int from, int n) {
        if (n < LANES) {
            return plain.extreme(largest, x, from, n);
        }
        FloatVector best = FloatVector.fromArray(SPECIES, x, from);
        for (int i = from + LANES; i < from + SPECIES.loopBound(n); i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            best = largest ? best.max(v) : best.min(v);
        }
        FloatVector last = FloatVector.fromArray(SPECIES, x, from + n - LANES); // some of it a second time
        best = largest ? best.max(last) : best.min(last);
        return largest ? best.reduceLanes(VectorOperators.MAX) : best.reduceLanes(VectorOperators.MIN);
    }

    @Override
    public int place(boolean largest, float[] x, int from, int stride, int n) {
        return plain.place(largest, x, from, stride, n);
    }

    @Override
    public void pick(float[] x, int from, int stride, float[] out, int at, int n) {
        plain.pick(x, from, stride, out, at, n);
    }

    @Override
    public void multiply(Product<float[]> product) {
        FloatProduct.multiply(product);
    }
}
