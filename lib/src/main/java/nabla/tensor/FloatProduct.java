package nabla.tensor;

import java.util.Arrays;

/// The matrix product of floats with vector instructions. `DoubleProduct` is the same text with the other type,
/// which a test checks.
///
/// The inner size is cut into slabs of [#DEPTH]. Of each slab, B is copied once into panels as wide as two vectors,
/// and A, [#BLOCK_ROWS] rows at a time, into tiles of [#TILE] rows, so that the inner loop reads both from one end to
/// the other ([FloatTile]). A block of rows is one task for the threads. Where blocks and tiles begin depends on the
/// shapes alone, and so do the results.
final class FloatProduct {
    /// Columns of a panel.
    private static final int WIDTH = FloatTile.WIDTH;

    /// Rows of a tile.
    private static final int TILE = FloatTile.ROWS;

    private static final int DEPTH = 256;
    private static final int BLOCK_ROWS = 32;

    /// Multiplications below which plain loops are faster than copying.
    private static final int SMALL = 1 << 10;

    /// Multiplications from which on several threads are worth it.
    private static final long PARALLEL = 1 << 18;

    /// The copies of A and B, kept for the next product of the same thread.
    private static final ThreadLocal<float[][]> COPIES = ThreadLocal.withInitial(() -> new float[2][0]);

    private final Product<float[]> p;

    private FloatProduct(Product<float[]> p) {
        this.p = p;
    }

    /// C += A·B.
    static void multiply(Product<float[]> p) {
        if ((long) p.n() * p.k() * p.m() < SMALL) {
            small(p);
        } else if (p.m() == 1) {
            FloatMatrixVector.multiply(p.a(), p.atA(), !p.transposeA(), p.n(), p.k(), p.b(), p.atB(), p.c(), p.atC());
        } else if (p.n() == 1) {
            FloatMatrixVector.multiply(p.b(), p.atB(), p.transposeB(), p.m(), p.k(), p.a(), p.atA(), p.c(), p.atC());
        } else {
            new FloatProduct(p).run();
        }
    }

    /// Without copies.
    private static void small(Product<float[]> p) {
        int columnB = p.transposeB() ? p.k() : 1;
        int whole = p.m() / 4 * 4;
        for (int i = 0; i < p.n(); i++) {
            int atA = p.atA() + i * p.rowStrideA();
            int to = p.atC() + i * p.m();
            for (int j = 0; j < whole; j += 4) {
                fourColumns(p, atA, p.atB() + j * columnB, to + j);
            }
            for (int j = whole; j < p.m(); j++) {
                oneColumn(p, atA, p.atB() + j * columnB, to + j);
            }
        }
    }

    /// Four neighbours in C, from the row of A and the first of the columns of B that start there.
    private static void fourColumns(Product<float[]> p, int fromA, int fromB, int to) {
        float[] a = p.a();
        float[] b = p.b();
        float[] c = p.c();
        int columnA = p.columnStrideA();
        int columnB = p.transposeB() ? p.k() : 1;
        int rowB = p.transposeB() ? 1 : p.m();
        float c0 = 0;
        float c1 = 0;
        float c2 = 0;
        float c3 = 0;
        int atA = fromA;
        int atB = fromB;
        for (int k = 0; k < p.k(); k++) {
            float x = a[atA];
            c0 += x * b[atB];
            c1 += x * b[atB + columnB];
            c2 += x * b[atB + 2 * columnB];
            c3 += x * b[atB + 3 * columnB];
            atA += columnA;
            atB += rowB;
        }
        c[to] += c0;
        c[to + 1] += c1;
        c[to + 2] += c2;
        c[to + 3] += c3;
    }

    private static void oneColumn(Product<float[]> p, int fromA, int fromB, int to) {
        int rowB = p.transposeB() ? 1 : p.m();
        float s = 0;
        for (int k = 0; k < p.k(); k++) {
            s += p.a()[fromA + k * p.columnStrideA()] * p.b()[fromB + k * rowB];
        }
        p.c()[to] += s;
    }

    private void run() {
        int panels = Math.ceilDiv(p.m(), WIDTH);
        boolean parallel = (long) p.n() * p.k() * p.m() >= PARALLEL;
        float[] b = copy(1, Math.min(DEPTH, p.k()) * panels * WIDTH);
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

    private static float[] copy(int which, int size) {
        float[][] copies = COPIES.get();
        if (copies[which].length < size) {
            copies[which] = new float[size];
        }
        return copies[which];
    }

    /// Rows k, k+1, … of B, some columns of them, one after the other; missing columns are 0.
    private void packB(float[] packed, int panel, int k, int depth) {
        float[] b = p.b();
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
    private void rows(int row, int k, int depth, float[] b) {
        int rows = Math.min(BLOCK_ROWS, p.n() - row);
        int tiles = Math.ceilDiv(rows, TILE);
        float[] a = copy(0, BLOCK_ROWS * DEPTH);
        for (int tile = 0; tile < tiles; tile++) {
            packA(a, tile * depth * TILE, row + tile * TILE, k, depth);
        }
        float[] edge = new float[TILE * WIDTH];
        int m = p.m();
        for (int column = 0; column < m; column += WIDTH) {
            int atB = column * depth;
            for (int tile = 0; tile < tiles; tile++) {
                int first = row + tile * TILE;
                int height = Math.min(TILE, p.n() - first);
                int at = p.atC() + first * m + column;
                if (height == TILE && column + WIDTH <= m) {
                    FloatTile.add(a, tile * depth * TILE, b, atB, depth, p.c(), at, m);
                } else {
                    Arrays.fill(edge, 0);
                    FloatTile.add(a, tile * depth * TILE, b, atB, depth, edge, 0, WIDTH);
                    addEdge(edge, at, height, Math.min(WIDTH, m - column));
                }
            }
        }
    }

    private void addEdge(float[] edge, int at, int height, int width) {
        float[] c = p.c();
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                c[at + i * p.m() + j] += edge[i * WIDTH + j];
            }
        }
    }

    /// Columns k, k+1, … of A, TILE rows of them, one after the other; missing rows are 0.
    private void packA(float[] packed, int to, int row, int k, int depth) {
        float[] a = p.a();
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
}
