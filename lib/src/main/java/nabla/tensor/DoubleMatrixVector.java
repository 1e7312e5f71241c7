package nabla.tensor;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The product of a matrix and a vector with vector instructions: dot products of its rows, or a sum of its rows.
/// `FloatMatrixVector` is the same text with the other type, which a test checks.
final class DoubleMatrixVector {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// Multiplications that make one task for the threads.
    private static final long BLOCK = 1 << 18;

    private DoubleMatrixVector() {}

    /// c += M·v, n numbers from products of k each; where the matrix stands by rows, M is (n, k), else (k, n).
    static void multiply(
            double[] matrix, int at, boolean byRows, int n, int k, double[] v, int atV, double[] c, int atC) {
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
        double[] parts = new double[blocks * n]; // added in order below, so that the number of threads does not show
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
    private static double dot(double[] x, int atX, double[] y, int atY, int n) {
        DoubleVector s0 = DoubleVector.zero(SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
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
        double s = s0.add(s1).add(s2.add(s3)).reduceLanes(VectorOperators.ADD);
        for (; i < n; i++) {
            s += x[atX + i] * y[atY + i];
        }
        return s;
    }

    private static DoubleVector product(double[] x, int atX, double[] y, int atY, DoubleVector s) {
        return DoubleVector.fromArray(SPECIES, x, atX).fma(DoubleVector.fromArray(SPECIES, y, atY), s);
    }

    /// cⱼ += Σₖ vₖ·Mₖⱼ for rows of n, four rows at a time.
    private static void sumRows(double[] matrix, int at, int n, double[] v, int atV, int k, double[] c, int atC) {
        int row = 0;
        for (; row <= k - 4; row += 4) {
            fourRows(matrix, at + row * n, n, v, atV + row, c, atC);
        }
        for (; row < k; row++) {
            double x = v[atV + row];
            for (int j = 0; j < n; j++) {
                c[atC + j] += x * matrix[at + row * n + j];
            }
        }
    }

    private static void fourRows(double[] matrix, int at, int n, double[] v, int atV, double[] c, int atC) {
        DoubleVector v0 = DoubleVector.broadcast(SPECIES, v[atV]);
        DoubleVector v1 = DoubleVector.broadcast(SPECIES, v[atV + 1]);
        DoubleVector v2 = DoubleVector.broadcast(SPECIES, v[atV + 2]);
        DoubleVector v3 = DoubleVector.broadcast(SPECIES, v[atV + 3]);
        int j = 0;
        for (; j <= n - LANES; j += LANES) {
            DoubleVector s = DoubleVector.fromArray(SPECIES, c, atC + j);
            s = v0.fma(DoubleVector.fromArray(SPECIES, matrix, at + j), s);
            s = v1.fma(DoubleVector.fromArray(SPECIES, matrix, at + n + j), s);
            s = v2.fma(DoubleVector.fromArray(SPECIES, matrix, at + 2 * n + j), s);
            s = v3.fma(DoubleVector.fromArray(SPECIES, matrix, at + 3 * n + j), s);
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
