package nabla.tensor;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The matrix product of doubles with vector instructions. `FloatProduct` is the same text with the other type,
/// which a test checks.
///
/// The inner size is cut into slabs of [#DEPTH]. Of each slab, B is copied once into panels as wide as two vectors,
/// and A, [#BLOCK_ROWS] rows at a time, into tiles of [#TILE] rows, so that the inner loop reads both from one end to
/// the other: for each k it multiplies two vectors of B with each number of a column of the tile and adds to
/// 2·[#TILE] sums, which stay in registers. A block of rows is one task for the threads. Every sum is taken over
/// k = 0, 1, 2, … whatever the blocks, with one rounding per multiply-add.
///
/// A product with a vector has loops of its own: dot products where the matrix' rows are summed over, sums of its
/// rows where they are not.
final class DoubleProduct {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// Columns of a panel.
    private static final int WIDTH = 2 * LANES;

    /// Rows of a tile.
    private static final int TILE = 8;

    private static final int DEPTH = 256;
    private static final int BLOCK_ROWS = 32;

    /// Multiplications below which plain loops are faster than copying.
    private static final int SMALL = 1 << 10;

    /// Multiplications from which on several threads are.
    private static final long PARALLEL = 1 << 18;

    /// The copies of A and B, kept for the next product of the same thread.
    private static final ThreadLocal<double[][]> COPIES = ThreadLocal.withInitial(() -> new double[2][0]);

    private final Product<double[]> p;

    private DoubleProduct(Product<double[]> p) {
        this.p = p;
    }

    /// C += A·B.
    static void multiply(Product<double[]> p) {
        if ((long) p.n() * p.k() * p.m() < SMALL) {
            PlainDoubleKernels.product(p, 0, p.n());
        } else if (p.m() == 1) {
            vector(p.a(), p.atA(), !p.transposeA(), p.n(), p.k(), p.b(), p.atB(), p.c(), p.atC());
        } else if (p.n() == 1) {
            vector(p.b(), p.atB(), p.transposeB(), p.m(), p.k(), p.a(), p.atA(), p.c(), p.atC());
        } else {
            new DoubleProduct(p).run();
        }
    }

    private void run() {
        int panels = Math.ceilDiv(p.m(), WIDTH);
        boolean parallel = (long) p.n() * p.k() * p.m() >= PARALLEL;
        double[] b = copy(1, Math.min(DEPTH, p.k()) * panels * WIDTH);
        for (int k = 0; k < p.k(); k += DEPTH) {
            int from = k;
            int depth = Math.min(DEPTH, p.k() - k);
            int blocks = Math.ceilDiv(p.n(), BLOCK_ROWS);
            if (parallel) {
                Workers.run(panels, panel -> packB(b, panel, from, depth));
                Workers.run(blocks, block -> rows(block * BLOCK_ROWS, from, depth, b));
            } else {
                for (int panel = 0; panel < panels; panel++) {
                    packB(b, panel, from, depth);
                }
                for (int block = 0; block < blocks; block++) {
                    rows(block * BLOCK_ROWS, from, depth, b);
                }
            }
        }
    }

    private static double[] copy(int which, int size) {
        double[][] copies = COPIES.get();
        if (copies[which].length < size) {
            copies[which] = new double[size];
        }
        return copies[which];
    }

    /// Rows k, k+1, … of B, some columns of them, one after the other; missing columns are 0.
    private void packB(double[] packed, int panel, int k, int depth) {
        double[] b = p.b();
        int column = panel * WIDTH;
        int columns = Math.min(WIDTH, p.m() - column);
        int to = panel * depth * WIDTH;
        if (columns < WIDTH) {
            Arrays.fill(packed, to, to + depth * WIDTH, 0);
        }
        if (p.transposeB()) {
            for (int j = 0; j < columns; j++) {
                int from = p.atB() + (column + j) * p.k() + k;
                for (int i = 0; i < depth; i++) {
                    packed[to + i * WIDTH + j] = b[from + i];
                }
            }
        } else {
            for (int i = 0; i < depth; i++) {
                System.arraycopy(b, p.atB() + (k + i) * p.m() + column, packed, to + i * WIDTH, columns);
            }
        }
    }

    /// A block of rows of C, for one slab.
    private void rows(int row, int k, int depth, double[] b) {
        int rows = Math.min(BLOCK_ROWS, p.n() - row);
        int tiles = Math.ceilDiv(rows, TILE);
        double[] a = copy(0, BLOCK_ROWS * DEPTH);
        for (int tile = 0; tile < tiles; tile++) {
            packA(a, tile * depth * TILE, row + tile * TILE, k, depth);
        }
        double[] edge = new double[TILE * WIDTH];
        int m = p.m();
        for (int column = 0; column < m; column += WIDTH) {
            int atB = column * depth;
            for (int tile = 0; tile < tiles; tile++) {
                int first = row + tile * TILE;
                int height = Math.min(TILE, p.n() - first);
                int at = p.atC() + first * m + column;
                if (height == TILE && column + WIDTH <= m) {
                    tile(a, tile * depth * TILE, b, atB, depth, p.c(), at, m);
                } else {
                    Arrays.fill(edge, 0);
                    tile(a, tile * depth * TILE, b, atB, depth, edge, 0, WIDTH);
                    addEdge(edge, at, height, Math.min(WIDTH, m - column));
                }
            }
        }
    }

    private void addEdge(double[] edge, int at, int height, int width) {
        double[] c = p.c();
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                c[at + i * p.m() + j] += edge[i * WIDTH + j];
            }
        }
    }

    /// Columns k, k+1, … of A, TILE rows of them, one after the other; missing rows are 0.
    private void packA(double[] packed, int to, int row, int k, int depth) {
        double[] a = p.a();
        int rows = Math.min(TILE, p.n() - row);
        if (rows < TILE) {
            Arrays.fill(packed, to, to + depth * TILE, 0);
        }
        if (p.transposeA()) {
            for (int i = 0; i < depth; i++) {
                System.arraycopy(a, p.atA() + (k + i) * p.n() + row, packed, to + i * TILE, rows);
            }
        } else {
            for (int j = 0; j < rows; j++) {
                int from = p.atA() + (row + j) * p.k() + k;
                for (int i = 0; i < depth; i++) {
                    packed[to + i * TILE + j] = a[from + i];
                }
            }
        }
    }

    /// C += A·B for a tile of A and a panel of B; the sums start at 0 and are added to C at the end. Without helper
    /// methods: the compiler stops inlining in a method of this size, and then every vector becomes an object.
    private static void tile(double[] a, int atA, double[] b, int atB, int depth, double[] c, int at, int m) {
        DoubleVector c00 = DoubleVector.zero(SPECIES);
        DoubleVector c01 = c00;
        DoubleVector c10 = c00;
        DoubleVector c11 = c00;
        DoubleVector c20 = c00;
        DoubleVector c21 = c00;
        DoubleVector c30 = c00;
        DoubleVector c31 = c00;
        DoubleVector c40 = c00;
        DoubleVector c41 = c00;
        DoubleVector c50 = c00;
        DoubleVector c51 = c00;
        DoubleVector c60 = c00;
        DoubleVector c61 = c00;
        DoubleVector c70 = c00;
        DoubleVector c71 = c00;
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, atB + k * WIDTH);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, atB + k * WIDTH + LANES);
            int i = atA + k * TILE;
            DoubleVector x = DoubleVector.broadcast(SPECIES, a[i]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            x = DoubleVector.broadcast(SPECIES, a[i + 1]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            x = DoubleVector.broadcast(SPECIES, a[i + 2]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            x = DoubleVector.broadcast(SPECIES, a[i + 3]);
            c30 = x.fma(b0, c30);
            c31 = x.fma(b1, c31);
            x = DoubleVector.broadcast(SPECIES, a[i + 4]);
            c40 = x.fma(b0, c40);
            c41 = x.fma(b1, c41);
            x = DoubleVector.broadcast(SPECIES, a[i + 5]);
            c50 = x.fma(b0, c50);
            c51 = x.fma(b1, c51);
            x = DoubleVector.broadcast(SPECIES, a[i + 6]);
            c60 = x.fma(b0, c60);
            c61 = x.fma(b1, c61);
            x = DoubleVector.broadcast(SPECIES, a[i + 7]);
            c70 = x.fma(b0, c70);
            c71 = x.fma(b1, c71);
        }
        c00.add(DoubleVector.fromArray(SPECIES, c, at)).intoArray(c, at);
        c01.add(DoubleVector.fromArray(SPECIES, c, at + LANES)).intoArray(c, at + LANES);
        c10.add(DoubleVector.fromArray(SPECIES, c, at + m)).intoArray(c, at + m);
        c11.add(DoubleVector.fromArray(SPECIES, c, at + m + LANES)).intoArray(c, at + m + LANES);
        c20.add(DoubleVector.fromArray(SPECIES, c, at + 2 * m)).intoArray(c, at + 2 * m);
        c21.add(DoubleVector.fromArray(SPECIES, c, at + 2 * m + LANES)).intoArray(c, at + 2 * m + LANES);
        c30.add(DoubleVector.fromArray(SPECIES, c, at + 3 * m)).intoArray(c, at + 3 * m);
        c31.add(DoubleVector.fromArray(SPECIES, c, at + 3 * m + LANES)).intoArray(c, at + 3 * m + LANES);
        c40.add(DoubleVector.fromArray(SPECIES, c, at + 4 * m)).intoArray(c, at + 4 * m);
        c41.add(DoubleVector.fromArray(SPECIES, c, at + 4 * m + LANES)).intoArray(c, at + 4 * m + LANES);
        c50.add(DoubleVector.fromArray(SPECIES, c, at + 5 * m)).intoArray(c, at + 5 * m);
        c51.add(DoubleVector.fromArray(SPECIES, c, at + 5 * m + LANES)).intoArray(c, at + 5 * m + LANES);
        c60.add(DoubleVector.fromArray(SPECIES, c, at + 6 * m)).intoArray(c, at + 6 * m);
        c61.add(DoubleVector.fromArray(SPECIES, c, at + 6 * m + LANES)).intoArray(c, at + 6 * m + LANES);
        c70.add(DoubleVector.fromArray(SPECIES, c, at + 7 * m)).intoArray(c, at + 7 * m);
        c71.add(DoubleVector.fromArray(SPECIES, c, at + 7 * m + LANES)).intoArray(c, at + 7 * m + LANES);
    }

    /// c += M·v, n numbers from products of k each; where the matrix stands by rows, M is (n, k), else (k, n).
    private static void vector(
            double[] matrix, int at, boolean byRows, int n, int k, double[] v, int atV, double[] c, int atC) {
        if (byRows) {
            int block = (int) Math.max(1, PARALLEL / k);
            Workers.run(Math.ceilDiv(n, block), i -> {
                for (int j = i * block; j < Math.min(n, (i + 1) * block); j++) {
                    c[atC + j] += dot(matrix, at + j * k, v, atV, k);
                }
            });
            return;
        }
        int block = (int) Math.max(4, PARALLEL / n / 4 * 4);
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
    static double dot(double[] x, int atX, double[] y, int atY, int n) {
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
