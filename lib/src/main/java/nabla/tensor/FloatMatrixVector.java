package nabla.tensor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The product of a matrix and a vector with vector instructions: dot products of its rows, or a sum of its rows.
/// `DoubleMatrixVector` is the same text with the other type, which a test checks.
final class FloatMatrixVector {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// Multiplications that make one task for the threads.
    private static final long BLOCK = 1 << 18;

    private FloatMatrixVector() {}

    /// c += M·v, n numbers from products of k each; where the matrix stands by rows, M is (n, k), else (k, n).
    static void multiply(float[] matrix, int at, boolean byRows, int n, int k, float[] v, int atV, float[] c, int atC) {
        if (byRows) {
            int block = (int) Math.max(1, BLOCK / k);
            Workers.run(Math.ceilDiv(n, block), i -> {
                for (int j = i * block; j < Math.min(n, (i + 1) * block); j++) {
                    c[atC + j] += dot(matrix, at + j * k, v, atV, k);
                }
            });
            return;
        }
        int block = (int) Math.max(4, BLOCK / n / 4 * 4);
        int blocks = Math.ceilDiv(k, block);
        float[] parts = new float[blocks * n]; // added in order below, so that the number of threads does not show
        Workers.run(blocks, i -> {
            int row = i * block;
            sumRows(matrix, at + row * n, n, v, atV + row, Math.min(block, k - row), parts, i * n);
        });
        for (int i = 0; i < blocks; i++) {
            for (int j = 0; j < n; j++) {
                c[atC + j] += parts[i * n + j];
            }
        }
    }

    /// Σ xᵢ·yᵢ, in four vectors of sums.
    private static float dot(float[] x, int atX, float[] y, int atY, int n) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        int i = 0;
        for (; i <= n - 4 * LANES; i += 4 * LANES) {
            s0 = product(x, atX + i, y, atY + i, s0);
            s1 = product(x, atX + i + LANES, y, atY + i + LANES, s1);
            s2 = product(x, atX + i + 2 * LANES, y, atY + i + 2 * LANES, s2);
            s3 = product(x, atX + i + 3 * LANES, y, atY + i + 3 * LANES, s3);
        }
        for (; i <= n - LANES; i += LANES) {
            s0 = product(x, atX + i, y, atY + i, s0);
        }
        float s = s0.add(s1).add(s2.add(s3)).reduceLanes(VectorOperators.ADD);
        for (; i < n; i++) {
            s += x[atX + i] * y[atY + i];
        }
        return s;
    }

    private static FloatVector product(float[] x, int atX, float[] y, int atY, FloatVector s) {
        return FloatVector.fromArray(SPECIES, x, atX).fma(FloatVector.fromArray(SPECIES, y, atY), s);
    }

    /// cⱼ += Σₖ vₖ·Mₖⱼ for rows of n, four rows at a time.
    private static void sumRows(float[] matrix, int at, int n, float[] v, int atV, int k, float[] c, int atC) {
        int row = 0;
        for (; row <= k - 4; row += 4) {
            fourRows(matrix, at + row * n, n, v, atV + row, c, atC);
        }
        for (; row < k; row++) {
            float x = v[atV + row];
            for (int j = 0; j < n; j++) {
                c[atC + j] += x * matrix[at + row * n + j];
            }
        }
    }

    private static void fourRows(float[] matrix, int at, int n, float[] v, int atV, float[] c, int atC) {
        FloatVector v0 = FloatVector.broadcast(SPECIES, v[atV]);
        FloatVector v1 = FloatVector.broadcast(SPECIES, v[atV + 1]);
        FloatVector v2 = FloatVector.broadcast(SPECIES, v[atV + 2]);
        FloatVector v3 = FloatVector.broadcast(SPECIES, v[atV + 3]);
        int j = 0;
        for (; j <= n - LANES; j += LANES) {
            FloatVector s = FloatVector.fromArray(SPECIES, c, atC + j);
            s = v0.fma(FloatVector.fromArray(SPECIES, matrix, at + j), s);
            s = v1.fma(FloatVector.fromArray(SPECIES, matrix, at + n + j), s);
            s = v2.fma(FloatVector.fromArray(SPECIES, matrix, at + 2 * n + j), s);
            s = v3.fma(FloatVector.fromArray(SPECIES, matrix, at + 3 * n + j), s);
            s.intoArray(c, atC + j);
        }
        for (; j < n; j++) {
            int i = at + j;
            c[atC + j] += v[atV] * matrix[i]
                    + v[atV + 1] * matrix[i + n]
                    + v[atV + 2] * matrix[i + 2 * n]
                    + v[atV + 3] * matrix[i + 3 * n];
        }
    }
}
