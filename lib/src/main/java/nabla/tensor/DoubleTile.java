package nabla.tensor;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The inner loop of [DoubleProduct]: a tile of A, column after column, times a panel of B, row after row.
/// `FloatTile` is the same text with the other type, which a test checks.
///
/// For each k two vectors of B are multiplied with each number of a column of the tile and added to 2·[#ROWS] sums,
/// which stay in registers: sixteen of the 32 that most processors have, eight of the 16 of x86 before AVX-512
/// (with sixteen sums it ran at 60 % of the speed there). The sums start at 0 and are added to C at the end, with
/// one rounding per multiply-add.
///
/// The loops are written out without helper methods: the compiler stops inlining in methods of this size, and then
/// every vector becomes an object.
final class DoubleTile {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// Columns of a panel of B.
    static final int WIDTH = 2 * LANES;

    /// Rows of a tile of A.
    static final int ROWS = manyRegisters() ? 8 : 4;

    private DoubleTile() {}

    private static boolean manyRegisters() {
        String arch = System.getProperty("os.arch", "");
        return SPECIES.vectorBitSize() > 256 || !(arch.equals("amd64") || arch.equals("x86_64"));
    }

    /// C += A·B for a tile and a panel; m is how far apart rows of C are.
    static void add(double[] a, int atA, double[] b, int atB, int depth, double[] c, int at, int m) {
        if (ROWS == 8) {
            eight(a, atA, b, atB, depth, c, at, m);
        } else {
            four(a, atA, b, atB, depth, c, at, m);
        }
    }

    private static void eight(double[] a, int atA, double[] b, int atB, int depth, double[] c, int at, int m) {
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
            int i = atA + k * 8;
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

    private static void four(double[] a, int atA, double[] b, int atB, int depth, double[] c, int at, int m) {
        DoubleVector c00 = DoubleVector.zero(SPECIES);
        DoubleVector c01 = c00;
        DoubleVector c10 = c00;
        DoubleVector c11 = c00;
        DoubleVector c20 = c00;
        DoubleVector c21 = c00;
        DoubleVector c30 = c00;
        DoubleVector c31 = c00;
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, atB + k * WIDTH);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, atB + k * WIDTH + LANES);
            int i = atA + k * 4;
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
        }
        c00.add(DoubleVector.fromArray(SPECIES, c, at)).intoArray(c, at);
        c01.add(DoubleVector.fromArray(SPECIES, c, at + LANES)).intoArray(c, at + LANES);
        c10.add(DoubleVector.fromArray(SPECIES, c, at + m)).intoArray(c, at + m);
        c11.add(DoubleVector.fromArray(SPECIES, c, at + m + LANES)).intoArray(c, at + m + LANES);
        c20.add(DoubleVector.fromArray(SPECIES, c, at + 2 * m)).intoArray(c, at + 2 * m);
        c21.add(DoubleVector.fromArray(SPECIES, c, at + 2 * m + LANES)).intoArray(c, at + 2 * m + LANES);
        c30.add(DoubleVector.fromArray(SPECIES, c, at + 3 * m)).intoArray(c, at + 3 * m);
        c31.add(DoubleVector.fromArray(SPECIES, c, at + 3 * m + LANES)).intoArray(c, at + 3 * m + LANES);
    }
}
