package nabla.tensor;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Loops over doubles with vector instructions; what is left over at the end, and what has none, goes the plain way.
/// `VectorFloatKernels` is the same text with the other type, which a test checks.
final class VectorDoubleKernels implements Kernels<double[]> {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final DoubleVector ZERO = DoubleVector.zero(SPECIES);

    private final PlainDoubleKernels plain = new PlainDoubleKernels();

    @Override
    public double[] array(int n) {
        return new double[n];
    }

    @Override
    public double[] copy(double[] x) {
        return x.clone();
    }

    @Override
    public double get(double[] x, int i) {
        return x[i];
    }

    @Override
    public void set(double[] x, int i, double value) {
        x[i] = value;
    }

    @Override
    public void fill(double[] out, int n, double value) {
        plain.fill(out, n, value);
    }

    @Override
    public void unary(Unary op, double[] x, double[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        DoubleUnaryLoops.of(op).run(x, out, from, from + whole);
        plain.unary(op, x, out, from + whole, n - whole);
    }

    @Override
    public void binary(
            Binary op, double[] a, int atA, int stepA, double[] b, int atB, int stepB, double[] out, int at, int n) {
        int whole = op == Binary.POW || stepA + stepB == 0 ? 0 : SPECIES.loopBound(n);
        if (whole > 0) {
            DoubleBinaryLoops.Loop loop = DoubleBinaryLoops.of(op);
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
    private static double[] repeated(double x) {
        double[] lanes = new double[LANES];
        Arrays.fill(lanes, x);
        return lanes;
    }

    @Override
    public void clip(double[] x, double low, double high, double[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        double l = low;
        double h = high;
        for (int i = from; i < from + whole; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, i);
            v.blend(h, v.compare(VectorOperators.GT, h)).blend(l, v.lt(l)).intoArray(out, i);
        }
        plain.clip(x, low, high, out, from + whole, n - whole);
    }

    @Override
    public void where(double[] condition, double[] a, double[] b, double[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = from; i < from + whole; i += LANES) {
            VectorMask<Double> no =
                    DoubleVector.fromArray(SPECIES, condition, i).eq(0);
            DoubleVector.fromArray(SPECIES, a, i)
                    .blend(DoubleVector.fromArray(SPECIES, b, i), no)
                    .intoArray(out, i);
        }
        plain.where(condition, a, b, out, from + whole, n - whole);
    }

    @Override
    public void affine(double[] x, double scale, double shift, double[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        double s = scale;
        double t = shift;
        for (int i = from; i < from + whole; i += LANES) {
            DoubleVector.fromArray(SPECIES, x, i).mul(s).add(t).intoArray(out, i);
        }
        plain.affine(x, scale, shift, out, from + whole, n - whole);
    }

    @Override
    public void combine(double alpha, double[] a, double beta, double[] b, double[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        double s = alpha;
        double t = beta;
        for (int i = from; i < from + whole; i += LANES) {
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, i).mul(t);
            DoubleVector.fromArray(SPECIES, a, i).mul(s).add(y).intoArray(out, i);
        }
        plain.combine(alpha, a, beta, b, out, from + whole, n - whole);
    }

    @Override
    public void combineProduct(
            double alpha, double[] a, double beta, double[] b, double[] c, double[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        double s = alpha;
        double t = beta;
        for (int i = from; i < from + whole; i += LANES) {
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, i).mul(t).mul(DoubleVector.fromArray(SPECIES, c, i));
            DoubleVector.fromArray(SPECIES, a, i).mul(s).add(y).intoArray(out, i);
        }
        plain.combineProduct(alpha, a, beta, b, c, out, from + whole, n - whole);
    }

    @Override
    public void addRootQuotient(
            double[] a, double beta, double[] b, double[] c, double epsilon, double[] out, int from, int n) {
        int whole = SPECIES.loopBound(n);
        double t = beta;
        double e = epsilon;
        for (int i = from; i < from + whole; i += LANES) {
            DoubleVector root = DoubleVector.fromArray(SPECIES, c, i).sqrt().add(e);
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, i).mul(t).div(root);
            DoubleVector.fromArray(SPECIES, a, i).add(y).intoArray(out, i);
        }
        plain.addRootQuotient(a, beta, b, c, epsilon, out, from + whole, n - whole);
    }

    @Override
    public double sum(double[] x, int from, int n) {
        DoubleVector s0 = ZERO;
        DoubleVector s1 = ZERO;
        DoubleVector s2 = ZERO;
        DoubleVector s3 = ZERO;
        int i = from;
        for (; i <= from + n - 4 * LANES; i += 4 * LANES) {
            s0 = s0.add(DoubleVector.fromArray(SPECIES, x, i));
            s1 = s1.add(DoubleVector.fromArray(SPECIES, x, i + LANES));
            s2 = s2.add(DoubleVector.fromArray(SPECIES, x, i + 2 * LANES));
            s3 = s3.add(DoubleVector.fromArray(SPECIES, x, i + 3 * LANES));
        }
        for (; i <= from + n - LANES; i += LANES) {
            s0 = s0.add(DoubleVector.fromArray(SPECIES, x, i));
        }
        double s = s0.add(s1).add(s2.add(s3)).reduceLanes(VectorOperators.ADD);
        return s + plain.sum(x, i, from + n - i);
    }

    @Override
    public double extreme(boolean largest, double[] x, int from, int n) {
        if (n < LANES) {
            return plain.extreme(largest, x, from, n);
        }
        DoubleVector best = DoubleVector.fromArray(SPECIES, x, from);
        for (int i = from + LANES; i < from + SPECIES.loopBound(n); i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, i);
            best = largest ? best.max(v) : best.min(v);
        }
        DoubleVector last = DoubleVector.fromArray(SPECIES, x, from + n - LANES); // some of it a second time
        best = largest ? best.max(last) : best.min(last);
        return largest ? best.reduceLanes(VectorOperators.MAX) : best.reduceLanes(VectorOperators.MIN);
    }

    @Override
    public int place(boolean largest, double[] x, int from, int stride, int n) {
        return plain.place(largest, x, from, stride, n);
    }

    @Override
    public void pick(double[] x, int from, int stride, double[] out, int at, int n) {
        plain.pick(x, from, stride, out, at, n);
    }

    @Override
    public void multiply(Product<double[]> product) {
        DoubleProduct.multiply(product);
    }
}
