package nabla.tensor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The inner loop of [FloatProduct]: a tile of A, column after column, times a panel of B, row after row.
/// `DoubleTile` is the same text with the other type, which a test checks.
///
/// For each k two vectors of B are multiplied with each number of a column of the tile and added to 2·[#ROWS] sums,
/// which stay in registers: sixteen of the 32 that most processors have, eight of the 16 of x86 before AVX-512
/// (with sixteen sums it ran at 60 % of the speed there). The sums start at 0 and are added to C at the end, with
/// one rounding per multiply-add.
///
/// The loops are written out without helper methods: the compiler stops inlining in methods of this size, and then
/// every vector becomes an object.
final class FloatTile {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// Columns of a panel of B.
    static final int WIDTH = 2 * LANES;

    /// Rows of a tile of A.
    static final int ROWS = manyRegisters() ? 8 : 4;

    private FloatTile() {}

    private static boolean manyRegisters() {
        String arch = System.getProperty("os.arch", "");
        return SPECIES.vectorBitSize() > 256 || !(arch.equals("amd64") || arch.equals("x86_64"));
    }

    /// C += A·B for a tile and a panel; m is how far apart rows of C are.
    static void add(float[] a, int atA, float[] b, int atB, int depth, float[] c, int at, int m) {
        if (ROWS == 8) {
            eight(a, atA, b, atB, depth, c, at, m);
        } else {
            four(a, atA, b, atB, depth, c, at, m);
        }
    }

    private static void eight(float[] a, int atA, float[] b, int atB, int depth, float[] c, int at, int m) {
        FloatVector c00 = FloatVector.zero(SPECIES);
        FloatVector c01 = c00;
        FloatVector c10 = c00;
        FloatVector c11 = c00;
        FloatVector c20 = c00;
        FloatVector c21 = c00;
        FloatVector c30 = c00;
        FloatVector c31 = c00;
        FloatVector c40 = c00;
        FloatVector c41 = c00;
        FloatVector c50 = c00;
        FloatVector c51 = c00;
        FloatVector c60 = c00;
        FloatVector c61 = c00;
        FloatVector c70 = c00;
        FloatVector c71 = c00;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, atB + k * WIDTH);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, atB + k * WIDTH + LANES);
            int i = atA + k * 8;
            FloatVector x = FloatVector.broadcast(SPECIES, a[i]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            x = FloatVector.broadcast(SPECIES, a[i + 1]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            x = FloatVector.broadcast(SPECIES, a[i + 2]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            x = FloatVector.broadcast(SPECIES, a[i + 3]);
            c30 = x.fma(b0, c30);
            c31 = x.fma(b1, c31);
            x = FloatVector.broadcast(SPECIES, a[i + 4]);
            c40 = x.fma(b0, c40);
            c41 = x.fma(b1, c41);
            x = FloatVector.broadcast(SPECIES, a[i + 5]);
            c50 = x.fma(b0, c50);
            c51 = x.fma(b1, c51);
            x = FloatVector.broadcast(SPECIES, a[i + 6]);
            c60 = x.fma(b0, c60);
            c61 = x.fma(b1, c61);
            x = FloatVector.broadcast(SPECIES, a[i + 7]);
            c70 = x.fma(b0, c70);
            c71 = x.fma(b1, c71);
        }
        c00.add(FloatVector.fromArray(SPECIES, c, at)).intoArray(c, at);
        c01.add(FloatVector.fromArray(SPECIES, c, at + LANES)).intoArray(c, at + LANES);
        c10.add(FloatVector.fromArray(SPECIES, c, at + m)).intoArray(c, at + m);
        c11.add(FloatVector.fromArray(SPECIES, c, at + m + LANES)).intoArray(c, at + m + LANES);
        c20.add(FloatVector.fromArray(SPECIES, c, at + 2 * m)).intoArray(c, at + 2 * m);
        c21.add(FloatVector.fromArray(SPECIES, c, at + 2 * m + LANES)).intoArray(c, at + 2 * m + LANES);
        c30.add(FloatVector.fromArray(SPECIES, c, at + 3 * m)).intoArray(c, at + 3 * m);
        c31.add(FloatVector.fromArray(SPECIES, c, at + 3 * m + LANES)).intoArray(c, at + 3 * m + LANES);
        c40.add(FloatVector.fromArray(SPECIES, c, at + 4 * m)).intoArray(c, at + 4 * m);
        c41.add(FloatVector.fromArray(SPECIES, c, at + 4 * m + LANES)).intoArray(c, at + 4 * m + LANES);
        c50.add(FloatVector.fromArray(SPECIES, c, at + 5 * m)).intoArray(c, at + 5 * m);
        c51.add(FloatVector.fromArray(SPECIES, c, at + 5 * m + LANES)).intoArray(c, at + 5 * m + LANES);
        c60.add(FloatVector.fromArray(SPECIES, c, at + 6 * m)).intoArray(c, at + 6 * m);
        c61.add(FloatVector.fromArray(SPECIES, c, at + 6 * m + LANES)).intoArray(c, at + 6 * m + LANES);
        c70.add(FloatVector.fromArray(SPECIES, c, at + 7 * m)).intoArray(c, at + 7 * m);
        c71.add(FloatVector.fromArray(SPECIES, c, at + 7 * m + LANES)).intoArray(c, at + 7 * m + LANES);
    }

    private static void four(float[] a, int atA, float[] b, int atB, int depth, float[] c, int at, int m) {
        FloatVector c00 = FloatVector.zero(SPECIES);
        FloatVector c01 = c00;
        FloatVector c10 = c00;
        FloatVector c11 = c00;
        FloatVector c20 = c00;
        FloatVector c21 = c00;
        FloatVector c30 = c00;
        FloatVector c31 = c00;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, atB + k * WIDTH);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, atB + k * WIDTH + LANES);
            int i = atA + k * 4;
            FloatVector x = FloatVector.broadcast(SPECIES, a[i]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            x = FloatVector.broadcast(SPECIES, a[i + 1]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            x = FloatVector.broadcast(SPECIES, a[i + 2]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            x = FloatVector.broadcast(SPECIES, a[i + 3]);
            c30 = x.fma(b0, c30);
            c31 = x.fma(b1, c31);
        }
        c00.add(FloatVector.fromArray(SPECIES, c, at)).intoArray(c, at);
        c01.add(FloatVector.fromArray(SPECIES, c, at + LANES)).intoArray(c, at + LANES);
        c10.add(FloatVector.fromArray(SPECIES, c, at + m)).intoArray(c, at + m);
        c11.add(FloatVector.fromArray(SPECIES, c, at + m + LANES)).intoArray(c, at + m + LANES);
        c20.add(FloatVector.fromArray(SPECIES, c, at + 2 * m)).intoArray(c, at + 2 * m);
        c21.add(FloatVector.fromArray(SPECIES, c, at + 2 * m + LANES)).intoArray(c, at + 2 * m + LANES);
        c30.add(FloatVector.fromArray(SPECIES, c, at + 3 * m)).intoArray(c, at + 3 * m);
        c31.add(FloatVector.fromArray(SPECIES, c, at + 3 * m + LANES)).intoArray(c, at + 3 * m + LANES);
    }
}
