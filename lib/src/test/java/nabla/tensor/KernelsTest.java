package nabla.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Vector loops against plain loops.
class KernelsTest {
    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Float.MIN_VALUE,
        1e-39,
        -1e-39,
        1e-310,
        Float.MAX_VALUE,
        -Double.MAX_VALUE,
        Float.MIN_NORMAL,
        88.5,
        -88.5,
        -100,
        -103.9,
        709.5,
        -740,
        0.5,
        0.1733,
        1e-5
    };

    private static final Kernels<float[]> FLOATS = new VectorFloatKernels();
    private static final Kernels<double[]> DOUBLES = new VectorDoubleKernels();

    /// Special values and others of many sizes.
    private static double[] values(int n, long seed) {
        Random random = new Random(seed);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextInt(4) == 0
                    ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : random.nextGaussian() * Math.pow(10, random.nextInt(5) - 2);
        }
        return x;
    }

    private static float[] floats(double[] x) {
        float[] f = new float[x.length];
        for (int i = 0; i < f.length; i++) {
            f[i] = (float) x[i];
        }
        return f;
    }

    private static void same(
            int n, BiConsumer<Kernels<float[]>, float[]> f, BiConsumer<Kernels<double[]>, double[]> d) {
        float[] fastF = new float[n + 2];
        float[] plainF = new float[n + 2];
        f.accept(FLOATS, fastF);
        f.accept(new PlainFloatKernels(), plainF);
        assertArrayEquals(plainF, fastF);
        double[] fastD = new double[n + 2];
        double[] plainD = new double[n + 2];
        d.accept(DOUBLES, fastD);
        d.accept(new PlainDoubleKernels(), plainD);
        assertArrayEquals(plainD, fastD);
    }

    @ParameterizedTest
    @EnumSource(Unary.class)
    void unaryLoopsAgreeBitByBit(Unary op) {
        for (int n : new int[] {0, 1, 15, 16, 17, 100, 1003}) {
            double[] x = values(n + 2, n);
            same(n, (k, out) -> k.unary(op, floats(x), out, 1, n), (k, out) -> k.unary(op, x, out, 1, n));
        }
    }

    @ParameterizedTest
    @EnumSource(Binary.class)
    void binaryLoopsAgreeBitByBit(Binary op) {
        for (int n : new int[] {0, 1, 15, 16, 17, 100, 1003}) {
            for (int steps = 0; steps < 4; steps++) {
                int stepA = steps & 1;
                int stepB = steps >> 1;
                double[] a = values(n + 2, n);
                double[] b = values(n + 3, n + 1);
                same(
                        n,
                        (k, out) -> k.binary(op, floats(a), 1, stepA, floats(b), 2, stepB, out, 1, n),
                        (k, out) -> k.binary(op, a, 1, stepA, b, 2, stepB, out, 1, n));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 33, 1003})
    void theOtherElementWiseLoopsAgreeBitByBit(int n) {
        double[] a = values(n + 2, 1);
        double[] b = values(n + 2, 2);
        double[] c = values(n + 2, 3);
        float[] fa = floats(a);
        float[] fb = floats(b);
        float[] fc = floats(c);
        same(n, (k, o) -> k.clip(fa, -0.7, 1.3, o, 1, n), (k, o) -> k.clip(a, -0.7, 1.3, o, 1, n));
        same(n, (k, o) -> k.where(fa, fb, fc, o, 1, n), (k, o) -> k.where(a, b, c, o, 1, n));
        same(n, (k, o) -> k.affine(fa, 0.3, -0.1, o, 1, n), (k, o) -> k.affine(a, 0.3, -0.1, o, 1, n));
        same(n, (k, o) -> k.combine(0.9, fa, 0.1, fb, o, 1, n), (k, o) -> k.combine(0.9, a, 0.1, b, o, 1, n));
        same(
                n,
                (k, o) -> k.combineProduct(0.9, fa, 0.1, fb, fc, o, 1, n),
                (k, o) -> k.combineProduct(0.9, a, 0.1, b, c, o, 1, n));
        same(
                n,
                (k, o) -> k.addRootQuotient(fa, 0.1, fb, fc, 1e-8, o, 1, n),
                (k, o) -> k.addRootQuotient(a, 0.1, b, c, 1e-8, o, 1, n));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 64, 65, 1003, 40_000})
    void sumsAgreeWithinRounding(int n) {
        double[] x = new Random(n).doubles(n + 1, -1, 1).toArray();
        double size = 0;
        for (int i = 1; i <= n; i++) {
            size += Math.abs(x[i]);
        }
        float[] f = floats(x);
        assertEquals(new PlainFloatKernels().sum(f, 1, n), FLOATS.sum(f, 1, n), n * Math.ulp(1f) * size);
        assertEquals(new PlainDoubleKernels().sum(x, 1, n), DOUBLES.sum(x, 1, n), n * Math.ulp(1.0) * size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 64, 1003})
    void extremesAndTheirPlacesAgree(int n) {
        for (int seed = 0; seed < 20; seed++) {
            double[] x = seed % 2 == 0
                    ? values(n + 1, seed)
                    : new Random(seed).doubles(n + 1).toArray();
            float[] f = floats(x);
            for (boolean largest : new boolean[] {true, false}) {
                assertEquals(new PlainFloatKernels().extreme(largest, f, 1, n), FLOATS.extreme(largest, f, 1, n));
                assertEquals(new PlainDoubleKernels().extreme(largest, x, 1, n), DOUBLES.extreme(largest, x, 1, n));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "3, 5, 2",
        "8, 16, 32",
        "9, 300, 33",
        "1, 700, 65",
        "65, 700, 1",
        "64, 257, 31",
        "70, 20, 130",
        "200, 513, 90",
        "5, 0, 4",
        "700, 3, 700"
    })
    void productsAgreeWithinRounding(int n, int k, int m) {
        double[] a = new Random(n).doubles(n * k + 1, -1, 1).toArray();
        double[] b = new Random(m).doubles(k * m + 2, -1, 1).toArray();
        for (int t = 0; t < 4; t++) {
            boolean ta = (t & 1) == 1;
            boolean tb = t > 1;
            double[] exact = new double[n * m];
            double[] bound = new double[n * m];
            reference(a, ta, b, tb, n, k, m, exact, bound);
            double[] d = new double[n * m + 1];
            DOUBLES.multiply(new Product<>(a, 1, ta, b, 2, tb, d, 1, n, k, m));
            float[] f = new float[n * m + 1];
            FLOATS.multiply(new Product<>(floats(a), 1, ta, floats(b), 2, tb, f, 1, n, k, m));
            float[] plain = new float[n * m + 1];
            new PlainFloatKernels().multiply(new Product<>(floats(a), 1, ta, floats(b), 2, tb, plain, 1, n, k, m));
            for (int i = 0; i < n * m; i++) {
                assertEquals(exact[i], d[i + 1], k * Math.ulp(1.0) * bound[i]);
                assertEquals(exact[i], f[i + 1], (k + 2) * Math.ulp(1f) * bound[i]);
                assertEquals(exact[i], plain[i + 1], (k + 2) * Math.ulp(1f) * bound[i]);
            }
        }
    }

    /// Σₖ aᵢₖ·bₖⱼ and Σₖ |aᵢₖ·bₖⱼ|, straight from the formula; a starts at place 1 and b at 2.
    private static void reference(
            double[] a, boolean ta, double[] b, boolean tb, int n, int k, int m, double[] exact, double[] bound) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                for (int q = 0; q < k; q++) {
                    double product = a[1 + (ta ? q * n + i : i * k + q)] * b[2 + (tb ? j * k + q : q * m + j)];
                    exact[i * m + j] += product;
                    bound[i * m + j] += Math.abs(product);
                }
            }
        }
    }

    @Test
    void functionsAreWithinFourUnitsInTheLastPlace() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            double x = random.nextGaussian() * Math.pow(10, random.nextInt(7) - 4);
            float f = (float) x;
            near(Math.exp(f), FloatMath.exp(f), Math.ulp((float) Math.exp(f)), f);
            near(StrictMath.exp(x), DoubleMath.exp(x), Math.ulp(StrictMath.exp(x)), x);
            near(Math.tanh(f), FloatMath.tanh(f), Math.ulp((float) Math.tanh(f)), f);
            near(StrictMath.tanh(x), DoubleMath.tanh(x), Math.ulp(StrictMath.tanh(x)), x);
            float g = Math.abs(f);
            double y = Math.abs(x);
            near(Math.log(g), FloatMath.log(g), Math.ulp((float) Math.log(g)), g);
            near(StrictMath.log(y), DoubleMath.log(y), Math.ulp(StrictMath.log(y)), y);
        }
    }

    private static void near(double expected, double actual, double unit, double x) {
        boolean equal = expected == actual || (Double.isInfinite((float) expected) && Double.isInfinite(actual));
        assertTrue(
                equal || Math.abs(expected - actual) <= 4 * unit,
                () -> "f(" + x + ") = " + expected + ", but is " + actual + ", " + Math.abs(expected - actual) / unit
                        + " units off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain@Kernels",
                "Vector@Kernels",
                "@Product",
                "@Tile",
                "@MatrixVector",
                "@UnaryLoops",
                "@BinaryLoops"
            })
    void theTwoWidthsAreTheSameText(String name) throws IOException {
        Path folder = Path.of("src/main/java/nabla/tensor");
        String floats = Files.readString(folder.resolve(name.replace("@", "Float") + ".java"));
        String doubles = Files.readString(folder.resolve(name.replace("@", "Double") + ".java"));
        assertEquals(bare(floats), bare(doubles));
    }

    /// Without what differs: the type's name, casts to it, and how lines are broken.
    private static String bare(String text) {
        return text.replace("(float) ", "")
                .replaceAll("(?i)floats?|doubles?", "T")
                .replaceAll("\\s+", "");
    }
}
