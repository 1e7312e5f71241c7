package nabla.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WindowStepTest {
    private static final double TABLE = 6e-4; // what the table of the sigmoid may be off

    @Test
    void aPlainStepWithOneInputIsTheReferences() {
        var reference = Reference.object("sgns_step");
        double[] v = Reference.numbers(reference.get("v_center"));
        double[][] u = Reference.table(reference.get("u_outside_then_negatives"));
        float[] in = flat(new double[][] {v}, 4);
        float[] out = flat(u, 4);
        new PlainStep(4).step(in, new int[] {0}, 1, out, new int[] {0, 4, 8}, new float[] {1, 0, 0}, 3, 0.025f);
        assertClose(Reference.numbers(reference.get("v_after_sgd_simultaneous")), in, 0, 0.025 * TABLE);
        double[][] after = Reference.table(reference.get("u_after_sgd_simultaneous"));
        for (int j = 0; j < 3; j++) {
            assertClose(after[j], out, 4 * j, 0.025 * TABLE);
        }
    }

    @Test
    void thePlainStepIsTheGradientOfTheFormula() {
        var random = new SplittableRandom(3);
        double[][] in = table(random, 3, 5);
        double[][] out = table(random, 4, 5);
        float[] inNow = flat(in, 5);
        float[] outNow = flat(out, 5);
        float rate = 0.1f;
        new PlainStep(5)
                .step(
                        inNow,
                        new int[] {0, 5, 10},
                        3,
                        outNow,
                        new int[] {0, 5, 10, 15},
                        new float[] {1, 0, 0, 0},
                        4,
                        rate);
        double[][] dOut = new double[4][5];
        for (int i = 0; i < 3; i++) {
            var gradients = Formulas.negativeSampling(in, out, i, 0, new int[] {1, 2, 3});
            assertClose(minus(in[i], gradients.dIn()[i], rate), inNow, 5 * i, rate * TABLE * 4);
            for (int j = 0; j < 4; j++) {
                dOut[j] = Vectors.plus(dOut[j], gradients.dOut()[j]);
            }
        }
        for (int j = 0; j < 4; j++) {
            assertClose(minus(out[j], dOut[j], rate), outNow, 5 * j, rate * TABLE * 4);
        }
    }

    @Test
    void theFastStepIsThePlainStep() {
        var random = new SplittableRandom(5);
        for (int dimension : new int[] {1, 7, 8, 16, 31, 100}) {
            for (int n = 1; n <= 10; n += 3) {
                for (int m = 1; m <= 19; m += 2) {
                    compare(random, dimension, n, m);
                }
            }
        }
    }

    private static void compare(SplittableRandom random, int dimension, int n, int m) {
        WindowStep fast = VectorStep.of(dimension);
        int stride = fast.stride(dimension);
        double[][] in = table(random, 10, dimension);
        double[][] out = table(random, 20, dimension);
        Arrays.fill(out[19], 0); // the last row is nobody's
        int[] inputs = random.ints(0, 10).distinct().limit(n).toArray();
        int[] outputs = random.ints(0, 19).distinct().limit(m).toArray();
        float[] labels = new float[m];
        labels[m / 2] = 1;
        float[] fastIn = flat(in, stride);
        float[] fastOut = flat(out, stride);
        fast.step(fastIn, times(inputs, stride), n, fastOut, times(outputs, stride), labels, m, 0.1f);
        float[] plainIn = flat(in, dimension);
        float[] plainOut = flat(out, dimension);
        new PlainStep(dimension)
                .step(plainIn, times(inputs, dimension), n, plainOut, times(outputs, dimension), labels, m, 0.1f);
        String where = "dimension " + dimension + ", n " + n + ", m " + m;
        // A sum in another order may fall into the next entry of the sigmoid's table.
        assertArrayEquals(spread(plainIn, dimension, stride), fastIn, 1e-3f, where);
        assertArrayEquals(spread(plainOut, dimension, stride), fastOut, 1e-3f, where);
    }

    @Test
    void theTableOfTheSigmoidIsClose() {
        for (double z = -20; z <= 20; z += 0.001) {
            assertEquals(Formulas.sigmoid(z), Sigmoid.of((float) z), TABLE);
        }
    }

    private static float[] spread(float[] rows, int dimension, int stride) {
        float[] padded = new float[rows.length / dimension * stride];
        for (int i = 0; i < rows.length / dimension; i++) {
            System.arraycopy(rows, i * dimension, padded, i * stride, dimension);
        }
        return padded;
    }

    private static int[] times(int[] rows, int stride) {
        return Arrays.stream(rows).map(row -> row * stride).toArray();
    }

    private static double[] minus(double[] x, double[] g, double rate) {
        return Vectors.minus(x, Vectors.times(g, rate));
    }

    static double[][] table(SplittableRandom random, int rows, int columns) {
        double[][] table = new double[rows][columns];
        for (double[] row : table) {
            Arrays.setAll(row, _ -> (float) (random.nextDouble() - 0.5));
        }
        return table;
    }

    private static float[] flat(double[][] rows, int stride) {
        float[] flat = new float[rows.length * stride];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < rows[i].length; c++) {
                flat[i * stride + c] = (float) rows[i][c];
            }
        }
        return flat;
    }

    private static void assertClose(double[] expected, float[] actual, int from, double tolerance) {
        for (int c = 0; c < expected.length; c++) {
            assertEquals(expected[c], actual[from + c], tolerance + 1e-6);
        }
    }
}
