package nabla.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import nabla.tensor.Backend;
import nabla.tensor.Binary;
import nabla.tensor.ElementType;
import nabla.tensor.Jvm;
import nabla.tensor.Reduction;
import nabla.tensor.Tensor;
import nabla.tensor.Unary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every primitive gives the same on libtorch as on the JVM: each backend is the other's oracle.
class DjlBackendTest {
    private static final double[] SPECIAL = {
        0, -0.0, 1, -1, 0.5, 88, -88, 1e-30, -1e30, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    private final SplittableRandom random = new SplittableRandom(5);

    @ParameterizedTest
    @EnumSource
    void functionsOfOneArgumentAgree(Unary op) {
        same(normal(3, 7, 5), (b, x) -> b.unary(op, x));
        same(SPECIAL, new int[] {SPECIAL.length}, (b, x) -> b.unary(op, x));
        same(new double[] {0.7}, new int[] {}, (b, x) -> b.unary(op, x));
    }

    @ParameterizedTest
    @EnumSource
    void functionsOfTwoArgumentsAgreeWithAllWaysToBroadcast(Binary op) {
        int[][][] shapes = {
            {{4, 3}, {4, 3}}, {{4, 3}, {3}}, {{4, 1}, {1, 3}}, {{2, 1, 3}, {4, 1}}, {{}, {2, 2}}, {{}, {}}
        };
        for (int[][] pair : shapes) {
            same(List.of(positive(pair[0]), positive(pair[1])), (b, x) -> b.binary(op, x.get(0), x.get(1)));
        }
        if (op != Binary.POW) { // Java has 1^NaN = NaN and (±1)^±∞ = NaN, C has 1
            same(List.of(special(true), special(false)), (b, x) -> b.binary(op, x.get(0), x.get(1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void functionsOfAnArgumentAndANumberAgree(Binary op) {
        for (double number : new double[] {0, 2, 0.1, -3, Double.NaN}) {
            same(positive(4, 3), (b, x) -> b.binary(op, x, number));
            same(positive(), (b, x) -> b.binary(op, x, number));
        }
    }

    @ParameterizedTest
    @EnumSource
    void reductionsAgreeOverAnyAxes(Reduction op) {
        boolean place = op == Reduction.ARGMAX || op == Reduction.ARGMIN;
        int[][] all =
                place ? new int[][] {{0}, {1}, {2}, {}} : new int[][] {{0}, {1}, {2}, {0, 2}, {1, 2}, {0, 1, 2}, {}};
        for (int[] axes : all) {
            same(normal(3, 4, 5), (b, x) -> b.reduce(op, x, axes));
        }
        same(SPECIAL, new int[] {2, 6}, (b, x) -> b.reduce(op, x, new int[] {1}));
        same(new double[] {1, 3, 3, 1, 3, 1}, new int[] {6}, (b, x) -> b.reduce(op, x, new int[] {0}));
    }

    @Test
    void reductionsOfNothingAgree() {
        for (Reduction op : new Reduction[] {Reduction.SUM, Reduction.MEAN}) {
            same(new double[0], new int[] {0, 3}, (b, x) -> b.reduce(op, x, new int[] {0}));
            same(new double[0], new int[] {0, 3}, (b, x) -> b.reduce(op, x, new int[] {1}));
        }
    }

    @Test
    void productsAgreeWithEitherOperandTransposed() {
        for (boolean left : new boolean[] {false, true}) {
            for (boolean right : new boolean[] {false, true}) {
                Values a = left ? normal(5, 4) : normal(4, 5);
                Values c = right ? normal(3, 5) : normal(5, 3);
                same(List.of(a, c), (b, x) -> b.matmul(x.get(0), left, x.get(1), right));
                Values batch = left ? normal(2, 5, 4) : normal(2, 4, 5);
                same(List.of(batch, c), (b, x) -> b.matmul(x.get(0), left, x.get(1), right));
                Values other = right ? normal(2, 3, 5) : normal(2, 5, 3);
                same(List.of(batch, other), (b, x) -> b.matmul(x.get(0), left, x.get(1), right));
            }
        }
        same(List.of(normal(0, 4), normal(4, 2)), (b, x) -> b.matmul(x.get(0), false, x.get(1), false));
        same(List.of(normal(2, 0), normal(0, 3)), (b, x) -> b.matmul(x.get(0), false, x.get(1), false));
    }

    @Test
    void clippingAgrees() {
        same(SPECIAL, new int[] {12}, (b, x) -> b.clip(x, -0.1, 0.7));
    }

    @Test
    void choosingAgreesWithBroadcasting() {
        Values flags = new Values(new double[] {0, 1, Double.NaN, 0, -0.0, 2}, 2, 3);
        same(List.of(flags, normal(2, 3), normal(2, 3)), (b, x) -> b.where(x.get(0), x.get(1), x.get(2)));
        same(List.of(flags, normal(3), normal(2, 1)), (b, x) -> b.where(x.get(0), x.get(1), x.get(2)));
        same(List.of(flags, normal(), normal(4, 1, 1)), (b, x) -> b.where(x.get(0), x.get(1), x.get(2)));
    }

    @Test
    void fusedPrimitivesAgree() {
        same(normal(4, 3), (b, x) -> b.affine(x, 0.1, -2));
        same(normal(), (b, x) -> b.affine(x, 0.1, -2));
        List<Values> three = List.of(normal(4, 3), normal(4, 3), positive(4, 3));
        same(three, (b, x) -> b.combine(0.9, x.get(0), 0.1, x.get(1)));
        same(three, (b, x) -> b.combineProduct(0.9, x.get(0), 0.1, x.get(1), x.get(2)));
        same(three, (b, x) -> b.addRootQuotient(x.get(0), -0.01, x.get(1), x.get(2), 1e-8));
    }

    @Test
    void shapesAndPartsAgree() {
        same(normal(3, 4), (b, x) -> b.reshape(x, new int[] {2, 6}));
        same(normal(3, 4), (b, x) -> b.reshape(b.transpose(x, new int[] {1, 0}), new int[] {12}));
        same(normal(2, 3, 4), (b, x) -> b.transpose(x, new int[] {2, 0, 1}));
        same(normal(4), (b, x) -> b.transpose(x, new int[] {0}));
        same(normal(2, 3, 4), (b, x) -> b.slice(x, 1, 1, 3));
        same(normal(2, 3, 4), (b, x) -> b.slice(x, 2, 4, 4));
        same(normal(2, 3, 4), (b, x) -> b.gather(x, 1, new int[] {2, 0, 2, 1}));
        same(normal(2, 3), (b, x) -> b.gather(x, 0, new int[] {}));
        same(List.of(normal(2, 1), normal(2, 3)), (b, x) -> b.concat(1, x));
        same(List.of(normal(0, 3), normal(2, 3)), (b, x) -> b.concat(0, x));
    }

    @Test
    void everyOperationTakesATransposedOperand() {
        same(normal(3, 4), (b, x) -> b.slice(b.transpose(x, new int[] {1, 0}), 0, 1, 3));
        same(normal(3, 4), (b, x) -> b.reduce(Reduction.SUM, b.transpose(x, new int[] {1, 0}), new int[] {0}));
        same(normal(3, 4), (b, x) -> b.matmul(x, false, b.transpose(x, new int[] {1, 0}), false));
        Backend djl = Djl.cpu();
        Tensor turned = djl.transpose(djl.of(new double[] {1, 2, 3, 4, 5, 6}, new int[] {2, 3}), new int[] {1, 0});
        assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, turned.toDoubles());
        assertArrayEquals(new float[] {1, 4, 2, 5, 3, 6}, turned.toFloats());
        assertEquals(4, djl.element(turned, 1));
    }

    @Test
    void constantsAndConversionsAgree() {
        for (ElementType type : ElementType.values()) {
            same(normal(2), (b, x) -> b.full(type, 0.1, new int[] {2, 2}));
            same(normal(2, 3), (b, x) -> b.convert(x, type));
        }
    }

    @Test
    void anotherThreadComputesTheSame() throws Exception {
        Tensor x = Djl.cpu().of(new double[] {1, 2}, new int[] {2});
        double[][] result = new double[1][];
        Thread thread =
                new Thread(() -> result[0] = Djl.cpu().unary(Unary.SQUARE, x).toDoubles());
        thread.start();
        thread.join();
        assertArrayEquals(new double[] {1, 4}, result[0]);
    }

    // --- the same on both backends, in both element types ---

    private interface Operation<T> {
        Tensor on(Backend backend, T operands);
    }

    @SuppressWarnings("ArrayRecordComponent") // made for one call, never compared
    private record Values(double[] data, int... shape) {
        Tensor on(Backend backend, ElementType type) {
            if (type == ElementType.FLOAT64) {
                return backend.of(data.clone(), shape);
            }
            float[] floats = new float[data.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) data[i];
            }
            return backend.of(floats, shape);
        }
    }

    private static void same(double[] data, int[] shape, Operation<Tensor> operation) {
        same(new Values(data, shape), operation);
    }

    private static void same(Values operand, Operation<Tensor> operation) {
        same(List.of(operand), (backend, x) -> operation.on(backend, x.getFirst()));
    }

    private static void same(List<Values> operands, Operation<List<Tensor>> operation) {
        for (ElementType type : ElementType.values()) {
            Function<Backend, Tensor> run = backend -> operation.on(
                    backend, operands.stream().map(o -> o.on(backend, type)).toList());
            agree(run.apply(Jvm.backend()), run.apply(Djl.cpu()));
        }
    }

    private static void agree(Tensor jvm, Tensor djl) {
        assertEquals(Djl.cpu(), djl.backend());
        assertArrayEquals(jvm.shape(), djl.shape());
        assertEquals(jvm.type(), djl.type());
        double near = jvm.type() == ElementType.FLOAT32 ? 4e-6 : 1e-13;
        double[] a = jvm.toDoubles();
        double[] b = djl.toDoubles();
        for (int i = 0; i < a.length; i++) {
            boolean equal = a[i] == b[i] || (Double.isNaN(a[i]) && Double.isNaN(b[i]));
            assertTrue(equal || Math.abs(a[i] - b[i]) <= near * Math.max(1, Math.abs(a[i])), a[i] + " and " + b[i]);
        }
    }

    private Values normal(int... shape) {
        return new Values(random.doubles(size(shape)).map(u -> 4 * u - 2).toArray(), shape);
    }

    private Values positive(int... shape) {
        return new Values(random.doubles(size(shape)).map(u -> 3 * u + 0.1).toArray(), shape);
    }

    /// Every special value against every other.
    private static Values special(boolean rows) {
        int n = SPECIAL.length;
        double[] data = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            data[i] = SPECIAL[rows ? i / n : i % n];
        }
        return new Values(data, n, n);
    }

    private static int size(int... shape) {
        int size = 1;
        for (int n : shape) {
            size *= n;
        }
        return size;
    }
}
