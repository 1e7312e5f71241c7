package nabla.tensor;

import java.util.Arrays;

/// Plain loops over doubles: what runs where the vector instructions are not to be had, and what they are tested
/// against. `PlainFloatKernels` is the same text with the other type, which a test checks.
final class PlainDoubleKernels implements Kernels<double[]> {
    /// Multiplications that make one task for the threads.
    private static final long PARALLEL = 1 << 18;

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
        Arrays.fill(out, 0, n, value);
    }

    @Override
    public void unary(Unary op, double[] x, double[] out, int from, int n) {
        for (int i = from; i < from + n; i++) {
            out[i] = DoubleMath.apply(op, x[i]);
        }
    }

    @Override
    public void binary(
            Binary op, double[] a, int atA, int stepA, double[] b, int atB, int stepB, double[] out, int at, int n) {
        for (int i = 0; i < n; i++) {
            out[at + i] = DoubleMath.apply(op, a[atA + i * stepA], b[atB + i * stepB]);
        }
    }

    @Override
    public void clip(double[] x, double low, double high, double[] out, int from, int n) {
        double l = low;
        double h = high;
        for (int i = from; i < from + n; i++) {
            out[i] = x[i] < l ? l : x[i] > h ? h : x[i];
        }
    }

    @Override
    public void where(double[] condition, double[] a, double[] b, double[] out, int from, int n) {
        for (int i = from; i < from + n; i++) {
            out[i] = condition[i] != 0 ? a[i] : b[i];
        }
    }

    @Override
    public void affine(double[] x, double scale, double shift, double[] out, int from, int n) {
        double s = scale;
        double t = shift;
        for (int i = from; i < from + n; i++) {
            out[i] = s * x[i] + t;
        }
    }

    @Override
    public void combine(double alpha, double[] a, double beta, double[] b, double[] out, int from, int n) {
        double s = alpha;
        double t = beta;
        for (int i = from; i < from + n; i++) {
            out[i] = s * a[i] + t * b[i];
        }
    }

    @Override
    public void combineProduct(
            double alpha, double[] a, double beta, double[] b, double[] c, double[] out, int from, int n) {
        double s = alpha;
        double t = beta;
        for (int i = from; i < from + n; i++) {
            out[i] = s * a[i] + t * b[i] * c[i];
        }
    }

    @Override
    public void addRootQuotient(
            double[] a, double beta, double[] b, double[] c, double epsilon, double[] out, int from, int n) {
        double t = beta;
        double e = epsilon;
        for (int i = from; i < from + n; i++) {
            out[i] = a[i] + t * b[i] / (Math.sqrt(c[i]) + e);
        }
    }

    @Override
    public double sum(double[] x, int from, int n) {
        double s = 0;
        for (int i = from; i < from + n; i++) {
            s += x[i];
        }
        return s;
    }

    @Override
    public double extreme(boolean largest, double[] x, int from, int n) {
        double best = x[from];
        for (int i = from + 1; i < from + n; i++) {
            best = largest ? Math.max(best, x[i]) : Math.min(best, x[i]);
        }
        return best;
    }

    @Override
    public int place(boolean largest, double[] x, int from, int stride, int n) {
        int best = 0;
        double value = x[from];
        for (int i = 1; i < n && !Double.isNaN(value); i++) {
            double v = x[from + i * stride];
            if (largest ? !(v <= value) : !(v >= value)) { // also where v is NaN
                best = i;
                value = v;
            }
        }
        return best;
    }

    @Override
    public void pick(double[] x, int from, int stride, double[] out, int at, int n) {
        for (int i = 0; i < n; i++) {
            out[at + i] = x[from + i * stride];
        }
    }

    @Override
    public void multiply(Product<double[]> p) {
        int rows = Math.max(1, (int) Math.min(p.n(), PARALLEL / Math.max(1, (long) p.k() * p.m())));
        Workers.run(Math.ceilDiv(p.n(), rows), i -> product(p, i * rows, Math.min(rows, p.n() - i * rows)));
    }

    /// Some rows of C += A·B.
    static void product(Product<double[]> p, int firstRow, int rows) {
        for (int i = firstRow; i < firstRow + rows; i++) {
            if (p.transposeB()) {
                dots(p, i);
            } else {
                sumsOfRows(p, i);
            }
        }
    }

    /// cᵢ += Σₖ aᵢₖ·bₖ, where bₖ is row k of B.
    private static void sumsOfRows(Product<double[]> p, int i) {
        double[] a = p.a();
        double[] b = p.b();
        double[] c = p.c();
        int m = p.m();
        int row = p.atC() + i * m;
        int atA = p.atA() + i * p.rowStrideA();
        int step = p.columnStrideA();
        int from = p.atB();
        for (int k = 0; k < p.k(); k++) {
            double x = a[atA + k * step];
            for (int j = 0; j < m; j++) {
                c[row + j] += x * b[from + j];
            }
            from += m;
        }
    }

    /// cᵢⱼ += Σₖ aᵢₖ·bⱼₖ, where B is stored transposed.
    private static void dots(Product<double[]> p, int i) {
        double[] a = p.a();
        double[] b = p.b();
        int atA = p.atA() + i * p.rowStrideA();
        int step = p.columnStrideA();
        int from = p.atB();
        for (int j = 0; j < p.m(); j++) {
            double s = 0;
            for (int k = 0; k < p.k(); k++) {
                s += a[atA + k * step] * b[from + k];
            }
            p.c()[p.atC() + i * p.m() + j] += s;
            from += p.k();
        }
    }
}
