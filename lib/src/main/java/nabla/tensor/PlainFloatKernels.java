package nabla.tensor;

import java.util.Arrays;

/// Plain loops over floats: what runs where the vector instructions are not to be had, and what they are tested
/// against. `PlainDoubleKernels` is the same text with the other type, which a test checks.
final class PlainFloatKernels implements Kernels<float[]> {
    /// Multiplications that make one task for the threads.
    private static final long PARALLEL = 1 << 18;

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
        Arrays.fill(out, 0, n, (float) value);
    }

    @Override
    public void unary(Unary op, float[] x, float[] out, int from, int n) {
        for (int i = from; i < from + n; i++) {
            out[i] = FloatMath.apply(op, x[i]);
        }
    }

    @Override
    public void binary(
            Binary op, float[] a, int atA, int stepA, float[] b, int atB, int stepB, float[] out, int at, int n) {
        for (int i = 0; i < n; i++) {
            out[at + i] = FloatMath.apply(op, a[atA + i * stepA], b[atB + i * stepB]);
        }
    }

    @Override
    public void clip(float[] x, double low, double high, float[] out, int from, int n) {
        float l = (float) low;
        float h = (float) high;
        for (int i = from; i < from + n; i++) {
            out[i] = x[i] < l ? l : x[i] > h ? h : x[i];
        }
    }

    @Override
    public void where(float[] condition, float[] a, float[] b, float[] out, int from, int n) {
        for (int i = from; i < from + n; i++) {
            out[i] = condition[i] != 0 ? a[i] : b[i];
        }
    }

    @Override
    public void affine(float[] x, double scale, double shift, float[] out, int from, int n) {
        float s = (float) scale;
        float t = (float) shift;
        for (int i = from; i < from + n; i++) {
            out[i] = s * x[i] + t;
        }
    }

    @Override
    public void combine(double alpha, float[] a, double beta, float[] b, float[] out, int from, int n) {
        float s = (float) alpha;
        float t = (float) beta;
        for (int i = from; i < from + n; i++) {
            out[i] = s * a[i] + t * b[i];
        }
    }

    @Override
    public void combineProduct(
            double alpha, float[] a, double beta, float[] b, float[] c, float[] out, int from, int n) {
        float s = (float) alpha;
        float t = (float) beta;
        for (int i = from; i < from + n; i++) {
            out[i] = s * a[i] + t * b[i] * c[i];
        }
    }

    @Override
    public void addRootQuotient(
            float[] a, double beta, float[] b, float[] c, double epsilon, float[] out, int from, int n) {
        float t = (float) beta;
        float e = (float) epsilon;
        for (int i = from; i < from + n; i++) {
            out[i] = a[i] + t * b[i] / ((float) Math.sqrt(c[i]) + e);
        }
    }

    @Override
    public double sum(float[] x, int from, int n) {
        float s = 0;
        for (int i = from; i < from + n; i++) {
            s += x[i];
        }
        return s;
    }

    @Override
    public double extreme(boolean largest, float[] x, int from, int n) {
        float best = x[from];
        for (int i = from + 1; i < from + n; i++) {
            best = largest ? Math.max(best, x[i]) : Math.min(best, x[i]);
        }
        return best;
    }

    @Override
    public int place(boolean largest, float[] x, int from, int stride, int n) {
        int best = 0;
        float value = x[from];
        for (int i = 1; i < n && !Float.isNaN(value); i++) {
            float v = x[from + i * stride];
            if (largest ? !(v <= value) : !(v >= value)) { // also where v is NaN
                best = i;
                value = v;
            }
        }
        return best;
    }

    @Override
    public void pick(float[] x, int from, int stride, float[] out, int at, int n) {
        for (int i = 0; i < n; i++) {
            out[at + i] = x[from + i * stride];
        }
    }

    @Override
    public void multiply(Product<float[]> p) {
        int rows = Math.max(1, (int) Math.min(p.n(), PARALLEL / Math.max(1, (long) p.k() * p.m())));
        Workers.run(Math.ceilDiv(p.n(), rows), i -> product(p, i * rows, Math.min(rows, p.n() - i * rows)));
    }

    /// Some rows of C += A·B.
    static void product(Product<float[]> p, int firstRow, int rows) {
        for (int i = firstRow; i < firstRow + rows; i++) {
            if (p.transposeB()) {
                dots(p, i);
            } else {
                sumsOfRows(p, i);
            }
        }
    }

    /// cᵢ += Σₖ aᵢₖ·bₖ, where bₖ is row k of B.
    private static void sumsOfRows(Product<float[]> p, int i) {
        float[] a = p.a();
        float[] b = p.b();
        float[] c = p.c();
        int m = p.m();
        int row = p.atC() + i * m;
        int atA = p.atA() + i * p.rowStrideA();
        int step = p.columnStrideA();
        int from = p.atB();
        for (int k = 0; k < p.k(); k++) {
            float x = a[atA + k * step];
            for (int j = 0; j < m; j++) {
                c[row + j] += x * b[from + j];
            }
            from += m;
        }
    }

    /// cᵢⱼ += Σₖ aᵢₖ·bⱼₖ, where B is stored transposed.
    private static void dots(Product<float[]> p, int i) {
        float[] a = p.a();
        float[] b = p.b();
        int atA = p.atA() + i * p.rowStrideA();
        int step = p.columnStrideA();
        int from = p.atB();
        for (int j = 0; j < p.m(); j++) {
            float s = 0;
            for (int k = 0; k < p.k(); k++) {
                s += a[atA + k * step] * b[from + k];
            }
            p.c()[p.atC() + i * p.m() + j] += s;
            from += p.k();
        }
    }
}
