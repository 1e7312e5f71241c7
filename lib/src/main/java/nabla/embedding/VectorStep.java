package nabla.embedding;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The step with the Vector API: a small product of matrices kept in registers.
///
/// Outputs are taken six at a time; a group that is not full is filled up with the last row of `out`, which holds
/// zeros, at factor 0. Two inputs against six outputs need twelve running sums and three operands: fifteen of the
/// sixteen vector registers of AVX2. The update holds six outputs, old and new. When one group holds all outputs,
/// inputs are updated in place; else their updates are collected first, since all factors belong to the old rows.
///
/// One object serves one thread. The dense lines are the price of the speed; `PlainStep` says the same in plain
/// loops.
final class VectorStep implements WindowStep {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int GROUP = 6;

    private final int stride;
    private int[] rows = new int[0]; //     output rows, padded to whole groups
    private float[] factors = new float[0]; // of group k, input i, output j of the group: [(k·n + i)·6 + j]
    private float[] sums = new float[0]; // Σⱼ gᵢⱼ·uⱼ when there are several groups
    private int[] sumRows = new int[0];

    private VectorStep(int stride) {
        this.stride = stride;
    }

    static VectorStep of(int dimension) {
        return new VectorStep(padded(dimension));
    }

    private static int padded(int dimension) {
        return (dimension + LANES - 1) / LANES * LANES;
    }

    @Override
    public int stride(int dimension) {
        return padded(dimension);
    }

    @Override
    public void step(float[] in, int[] inputs, int n, float[] out, int[] outputs, float[] labels, int m, float rate) {
        int groups = (m + GROUP - 1) / GROUP;
        reserve(n, groups);
        System.arraycopy(outputs, 0, rows, 0, m);
        Arrays.fill(rows, m, groups * GROUP, out.length - stride);
        for (int k = 0; k < groups; k++) {
            scores(in, inputs, n, out, k);
            scoresToFactors(n, labels, m, k, rate);
        }
        if (groups == 1) {
            update(in, inputs, n, out, 0, in, inputs);
            return;
        }
        Arrays.fill(sums, 0, n * stride, 0f);
        for (int k = 0; k < groups; k++) {
            update(in, inputs, n, out, k, sums, sumRows);
        }
        for (int i = 0; i < n; i++) {
            add(in, inputs[i], sums, sumRows[i]);
        }
    }

    private void reserve(int n, int groups) {
        if (rows.length < groups * GROUP) {
            rows = new int[2 * groups * GROUP];
        }
        if (factors.length < n * groups * GROUP) {
            factors = new float[2 * n * groups * GROUP];
        }
        if (groups > 1 && sums.length < n * stride) {
            sums = new float[2 * n * stride];
            sumRows = new int[2 * n];
            Arrays.setAll(sumRows, i -> i * stride);
        }
    }

    private void scores(float[] in, int[] inputs, int n, float[] out, int group) {
        int i = 0;
        for (; i + 2 <= n; i += 2) {
            scores2(in, inputs[i], inputs[i + 1], out, group * GROUP, (group * n + i) * GROUP);
        }
        if (i < n) {
            scores1(in, inputs[i], out, group * GROUP, (group * n + i) * GROUP);
        }
    }

    private void scoresToFactors(int n, float[] labels, int m, int group, float rate) {
        for (int i = 0; i < n; i++) {
            int at = (group * n + i) * GROUP;
            for (int j = 0; j < GROUP; j++) {
                int output = group * GROUP + j;
                factors[at + j] = output < m ? rate * (labels[output] - Sigmoid.of(factors[at + j])) : 0;
            }
        }
    }

    /// vᵢ·uⱼ for two inputs and the six outputs of a group.
    private void scores2(float[] in, int a, int b, float[] out, int row, int to) {
        int o0 = rows[row];
        int o1 = rows[row + 1];
        int o2 = rows[row + 2];
        int o3 = rows[row + 3];
        int o4 = rows[row + 4];
        int o5 = rows[row + 5];
        FloatVector x0 = FloatVector.zero(SPECIES);
        FloatVector x1 = x0, x2 = x0, x3 = x0, x4 = x0, x5 = x0;
        FloatVector y0 = x0, y1 = x0, y2 = x0, y3 = x0, y4 = x0, y5 = x0;
        for (int c = 0; c < stride; c += LANES) {
            FloatVector p = load(in, a + c);
            FloatVector q = load(in, b + c);
            FloatVector u = load(out, o0 + c);
            x0 = p.fma(u, x0);
            y0 = q.fma(u, y0);
            u = load(out, o1 + c);
            x1 = p.fma(u, x1);
            y1 = q.fma(u, y1);
            u = load(out, o2 + c);
            x2 = p.fma(u, x2);
            y2 = q.fma(u, y2);
            u = load(out, o3 + c);
            x3 = p.fma(u, x3);
            y3 = q.fma(u, y3);
            u = load(out, o4 + c);
            x4 = p.fma(u, x4);
            y4 = q.fma(u, y4);
            u = load(out, o5 + c);
            x5 = p.fma(u, x5);
            y5 = q.fma(u, y5);
        }
        store(to, x0, x1, x2, x3, x4, x5);
        store(to + GROUP, y0, y1, y2, y3, y4, y5);
    }

    /// vᵢ·uⱼ for one input and the six outputs of a group.
    private void scores1(float[] in, int a, float[] out, int row, int to) {
        int o0 = rows[row];
        int o1 = rows[row + 1];
        int o2 = rows[row + 2];
        int o3 = rows[row + 3];
        int o4 = rows[row + 4];
        int o5 = rows[row + 5];
        FloatVector x0 = FloatVector.zero(SPECIES);
        FloatVector x1 = x0, x2 = x0, x3 = x0, x4 = x0, x5 = x0;
        for (int c = 0; c < stride; c += LANES) {
            FloatVector p = load(in, a + c);
            x0 = p.fma(load(out, o0 + c), x0);
            x1 = p.fma(load(out, o1 + c), x1);
            x2 = p.fma(load(out, o2 + c), x2);
            x3 = p.fma(load(out, o3 + c), x3);
            x4 = p.fma(load(out, o4 + c), x4);
            x5 = p.fma(load(out, o5 + c), x5);
        }
        store(to, x0, x1, x2, x3, x4, x5);
    }

    private void store(
            int to, FloatVector x0, FloatVector x1, FloatVector x2, FloatVector x3, FloatVector x4, FloatVector x5) {
        factors[to] = x0.reduceLanes(VectorOperators.ADD);
        factors[to + 1] = x1.reduceLanes(VectorOperators.ADD);
        factors[to + 2] = x2.reduceLanes(VectorOperators.ADD);
        factors[to + 3] = x3.reduceLanes(VectorOperators.ADD);
        factors[to + 4] = x4.reduceLanes(VectorOperators.ADD);
        factors[to + 5] = x5.reduceLanes(VectorOperators.ADD);
    }

    /// uⱼ ← uⱼ + Σᵢ gᵢⱼ·vᵢ for the six outputs of a group, and their part of Σⱼ gᵢⱼ·uⱼ added to each input's sum.
    private void update(float[] in, int[] inputs, int n, float[] out, int group, float[] sum, int[] sumAt) {
        int row = group * GROUP;
        int o0 = rows[row];
        int o1 = rows[row + 1];
        int o2 = rows[row + 2];
        int o3 = rows[row + 3];
        int o4 = rows[row + 4];
        int o5 = rows[row + 5];
        float[] g = factors;
        for (int c = 0; c < stride; c += LANES) {
            FloatVector v0 = load(out, o0 + c), v1 = load(out, o1 + c), v2 = load(out, o2 + c);
            FloatVector v3 = load(out, o3 + c), v4 = load(out, o4 + c), v5 = load(out, o5 + c);
            FloatVector u0 = v0, u1 = v1, u2 = v2, u3 = v3, u4 = v4, u5 = v5;
            for (int i = 0, k = group * n * GROUP; i < n; i++, k += GROUP) {
                FloatVector p = load(in, inputs[i] + c);
                FloatVector e = load(sum, sumAt[i] + c);
                FloatVector f = FloatVector.broadcast(SPECIES, g[k]);
                e = f.fma(v0, e);
                u0 = f.fma(p, u0);
                f = FloatVector.broadcast(SPECIES, g[k + 1]);
                e = f.fma(v1, e);
                u1 = f.fma(p, u1);
                f = FloatVector.broadcast(SPECIES, g[k + 2]);
                e = f.fma(v2, e);
                u2 = f.fma(p, u2);
                f = FloatVector.broadcast(SPECIES, g[k + 3]);
                e = f.fma(v3, e);
                u3 = f.fma(p, u3);
                f = FloatVector.broadcast(SPECIES, g[k + 4]);
                e = f.fma(v4, e);
                u4 = f.fma(p, u4);
                f = FloatVector.broadcast(SPECIES, g[k + 5]);
                e = f.fma(v5, e);
                u5 = f.fma(p, u5);
                e.intoArray(sum, sumAt[i] + c);
            }
            u0.intoArray(out, o0 + c);
            u1.intoArray(out, o1 + c);
            u2.intoArray(out, o2 + c);
            u3.intoArray(out, o3 + c);
            u4.intoArray(out, o4 + c);
            u5.intoArray(out, o5 + c);
        }
    }

    private void add(float[] rowsOf, int row, float[] sum, int from) {
        for (int c = 0; c < stride; c += LANES) {
            load(rowsOf, row + c).add(load(sum, from + c)).intoArray(rowsOf, row + c);
        }
    }

    private static FloatVector load(float[] a, int at) {
        return FloatVector.fromArray(SPECIES, a, at);
    }
}
