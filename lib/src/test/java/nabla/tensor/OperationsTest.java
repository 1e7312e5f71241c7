package nabla.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every operation against index arithmetic, for many shapes, empty and one-element ones among them.
class OperationsTest {
    private static final List<int[]> SHAPES = List.of(
            new int[] {},
            new int[] {1},
            new int[] {0},
            new int[] {7},
            new int[] {2, 3},
            new int[] {3, 1},
            new int[] {1, 5},
            new int[] {0, 3},
            new int[] {3, 0},
            new int[] {2, 3, 4},
            new int[] {4, 1, 33},
            new int[] {2, 3, 2, 5});

    private static Tensor random(ElementType type, long seed, int... shape) {
        return Tensor.normal(type, new Random(seed), 1, shape);
    }

    /// All indices of a shape, in row-major order.
    private static List<int[]> indices(int... shape) {
        List<int[]> result = new ArrayList<>();
        int size = Shapes.size(shape);
        for (int i = 0; i < size; i++) {
            int[] index = new int[shape.length];
            int rest = i;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                index[axis] = rest % shape[axis];
                rest /= shape[axis];
            }
            result.add(index);
        }
        return result;
    }

    /// The element of x that broadcasting puts at an index of the larger shape.
    private static double broadcast(Tensor x, int[] index) {
        int[] own = new int[x.rank()];
        for (int i = 0; i < own.length; i++) {
            own[i] = x.size(i) == 1 ? 0 : index[index.length - own.length + i];
        }
        return x.get(own);
    }

    private static double rounded(ElementType type, double x) {
        return type == ElementType.FLOAT32 ? (float) x : x;
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void operandsOfAllFittingShapesAreBroadcast(ElementType type) {
        binary(type, Tensor::plus, Double::sum);
        binary(type, Tensor::minus, (a, b) -> a - b);
        binary(type, Tensor::times, (a, b) -> a * b);
        binary(type, Tensor::div, (a, b) -> a / b);
        binary(type, Tensor::maximum, Math::max);
        binary(type, Tensor::minimum, Math::min);
        binary(type, Tensor::greater, (a, b) -> a > b ? 1 : 0);
        binary(type, Tensor::greaterOrEqual, (a, b) -> a >= b ? 1 : 0);
        binary(type, Tensor::less, (a, b) -> a < b ? 1 : 0);
        binary(type, Tensor::lessOrEqual, (a, b) -> a <= b ? 1 : 0);
        binary(type, Tensor::equal, (a, b) -> a == b ? 1 : 0);
        binary(type, (a, b) -> a.abs().pow(b), (a, b) -> Math.pow(Math.abs(a), b));
    }

    private static void binary(ElementType type, BinaryOperator<Tensor> op, DoubleBinaryOperator reference) {
        int[][] shapes = {{}, {1}, {4}, {3, 4}, {3, 1}, {1, 4}, {2, 3, 4}, {2, 1, 1}, {2, 3, 1}, {1, 1, 4}};
        for (int[] shapeA : shapes) {
            for (int[] shapeB : shapes) {
                Tensor a = random(type, 1, shapeA);
                Tensor b = random(type, 2, shapeB);
                Tensor c = op.apply(a, b);
                for (int[] index : indices(c.shape())) {
                    double expected = reference.applyAsDouble(broadcast(a, index), broadcast(b, index));
                    assertEquals(
                            rounded(type, expected),
                            c.get(index),
                            0.0,
                            () -> Shapes.text(shapeA) + " with " + Shapes.text(shapeB) + " at " + Shapes.text(index));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void functionsAreTakenElementByElement(ElementType type) {
        unary(type, Tensor::negate, x -> -x);
        unary(type, Tensor::exp, Math::exp);
        unary(type, x -> x.abs().log(), x -> Math.log(Math.abs(x)));
        unary(type, x -> x.abs().sqrt(), x -> Math.sqrt(Math.abs(x)));
        unary(type, Tensor::square, x -> x * x);
        unary(type, Tensor::abs, Math::abs);
        unary(type, Tensor::reciprocal, x -> 1 / x);
        unary(type, Tensor::sigmoid, x -> 1 / (1 + Math.exp(-x)));
        unary(type, Tensor::tanh, Math::tanh);
        unary(type, Tensor::relu, x -> Math.max(0, x));
        unary(type, Tensor::sign, Math::signum);
        unary(type, Tensor::step, x -> x > 0 ? 1 : 0);
        unary(type, Tensor::oneMinus, x -> 1 - x);
        unary(type, x -> x.clip(-0.5, 0.25), x -> Math.clamp(x, -0.5, 0.25));
        unary(type, x -> x.pow(2), x -> x * x);
        unary(type, x -> x.plus(2), x -> x + 2);
        unary(type, x -> x.minus(2), x -> x - 2);
        unary(type, x -> x.times(2), x -> x * 2);
        unary(type, x -> x.div(2), x -> x / 2);
        unary(type, x -> x.maximum(0.5), x -> Math.max(x, 0.5));
        unary(type, x -> x.minimum(0.5), x -> Math.min(x, 0.5));
        unary(type, x -> x.greater(0.5), x -> x > 0.5 ? 1 : 0);
        unary(type, x -> x.less(0.5), x -> x < 0.5 ? 1 : 0);
        unary(type, x -> x.plusScaled(-0.5, x.square()), x -> x - 0.5 * x * x);
    }

    private static void unary(ElementType type, UnaryOperator<Tensor> op, DoubleUnaryOperator reference) {
        for (int[] shape : SHAPES) {
            Tensor x = random(type, 3, shape);
            Tensor y = op.apply(x);
            assertArrayEquals(shape, y.shape());
            assertEquals(type, y.type());
            for (int[] index : indices(shape)) {
                double expected = reference.applyAsDouble(x.get(index));
                assertEquals(expected, y.get(index), 4 * type.epsilon() * (Math.abs(expected) + 1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void reductionsTakeAnySetOfAxes(ElementType type) {
        for (int[] shape : SHAPES) {
            for (int set = 1; set < 1 << shape.length; set++) {
                int chosen = set;
                int[] axes = IntStream.range(0, shape.length)
                        .filter(i -> (chosen >> i & 1) == 1)
                        .toArray();
                reduction(random(type, 4, shape), axes);
            }
            if (shape.length > 0) {
                reduction(random(type, 4, shape), new int[0]); // all axes
            }
        }
    }

    private static void reduction(Tensor x, int[] axes) {
        int[] named = Shapes.axes("test", axes, x.shape());
        int[] kept = Shapes.without(x.shape(), named);
        int n = Arrays.stream(named).map(x::size).reduce(1, (a, b) -> a * b);
        assertArrayEquals(kept, x.sum(axes).shape());
        for (int[] place : indices(kept)) {
            double[] part = part(x, named, place);
            double sum = Arrays.stream(part).sum();
            double mean = sum / n;
            double size = Arrays.stream(part).map(Math::abs).sum();
            double tolerance = (n + 1) * x.type().epsilon() * (size + 1);
            assertEquals(sum, x.sum(axes).get(place), tolerance);
            assertEquals(mean, x.mean(axes).get(place), tolerance);
            if (n > 0) {
                assertEquals(
                        Arrays.stream(part).max().orElseThrow(), x.max(axes).get(place));
                assertEquals(
                        Arrays.stream(part).min().orElseThrow(), x.min(axes).get(place));
                double variance =
                        Arrays.stream(part).map(v -> (v - mean) * (v - mean)).sum() / n;
                assertEquals(variance, x.variance(axes).get(place), 10 * tolerance);
                assertEquals(Math.sqrt(variance), x.standardDeviation(axes).get(place), 0.002);
                double norm = Math.sqrt(Arrays.stream(part).map(v -> v * v).sum());
                assertEquals(norm, x.norm(2, axes).get(place), 10 * tolerance);
                assertEquals(size, x.norm(1, axes).get(place), tolerance);
                double three = Math.cbrt(
                        Arrays.stream(part).map(v -> Math.abs(v * v * v)).sum());
                assertEquals(three, x.norm(3, axes).get(place), 100 * tolerance);
            }
            if (named.length == 1 && n > 0) {
                int largest = (int) x.argmax(named[0]).get(place);
                assertEquals(Arrays.stream(part).max().orElseThrow(), part[largest]);
                int smallest = (int) x.argmin(named[0]).get(place);
                assertEquals(Arrays.stream(part).min().orElseThrow(), part[smallest]);
            }
        }
    }

    /// The elements that a reduction makes one of, in row-major order.
    private static double[] part(Tensor x, int[] axes, int[] place) {
        return indices(x.shape()).stream()
                .filter(index -> Arrays.equals(without(index, axes), place))
                .mapToDouble(x::get)
                .toArray();
    }

    private static int[] without(int[] index, int[] axes) {
        return IntStream.range(0, index.length)
                .filter(i -> Arrays.stream(axes).noneMatch(a -> a == i))
                .map(i -> index[i])
                .toArray();
    }

    @Test
    void axesAreReorderedSlicedGatheredAndJoined() {
        for (int[] shape : SHAPES) {
            Tensor x = random(ElementType.FLOAT32, 5, shape);
            int[] back = IntStream.range(0, shape.length)
                    .map(i -> shape.length - 1 - i)
                    .toArray();
            Tensor t = x.transpose(back);
            for (int[] index : indices(t.shape())) {
                int[] reversed = IntStream.range(0, index.length)
                        .map(i -> index[index.length - 1 - i])
                        .toArray();
                assertEquals(x.get(reversed), t.get(index));
            }
            assertArrayEquals(x.toDoubles(), t.transpose(back).toDoubles());
            assertArrayEquals(x.toDoubles(), x.flatten().reshape(shape).toDoubles());
            for (int axis = 0; axis < shape.length; axis++) {
                parts(x, axis);
            }
        }
    }

    private static void parts(Tensor x, int axis) {
        int n = x.size(axis);
        int[] last = {n - 1, 0, n - 1};
        Tensor gathered = n == 0 ? x : x.gather(axis, last);
        for (int[] index : n == 0 ? List.<int[]>of() : indices(gathered.shape())) {
            int[] from = index.clone();
            from[axis] = last[index[axis]];
            assertEquals(x.get(from), gathered.get(index));
        }
        for (int cut = 0; cut <= n; cut++) {
            Tensor front = x.slice(axis, 0, cut);
            Tensor rest = x.slice(axis, cut, n);
            assertArrayEquals(Shapes.replaced(x.shape(), axis, cut), front.shape());
            Tensor joined = Tensor.concat(axis, front, rest);
            assertArrayEquals(x.shape(), joined.shape());
            assertArrayEquals(x.toDoubles(), joined.toDoubles());
        }
    }

    @Test
    void aConditionChooses() {
        Tensor condition = Tensor.vector(1, 0, 2);
        Tensor a = Tensor.of(new double[][] {{1}, {2}});
        assertArrayEquals(
                new double[] {1, -1, 1, 2, -1, 2},
                Tensor.where(condition, a, Tensor.scalar(-1)).toDoubles());
    }

    @Test
    void batchesOfMatricesAreMultipliedOneByOne() {
        Tensor x = random(ElementType.FLOAT64, 6, 2, 3, 4, 5);
        Tensor w = random(ElementType.FLOAT64, 7, 2, 3, 5, 6);
        Tensor y = x.matmul(w);
        assertArrayEquals(new int[] {2, 3, 4, 6}, y.shape());
        for (int i = 0; i < 6; i++) {
            Tensor xi = x.reshape(6, 4, 5).slice(0, i, i + 1).reshape(4, 5);
            Tensor wi = w.reshape(6, 5, 6).slice(0, i, i + 1).reshape(5, 6);
            Tensor yi = y.reshape(6, 4, 6).slice(0, i, i + 1).reshape(4, 6);
            assertArrayEquals(xi.matmul(wi).toDoubles(), yi.toDoubles());
        }
        Tensor one = random(ElementType.FLOAT64, 8, 5, 2);
        assertArrayEquals(
                x.reshape(24, 5).matmul(one).toDoubles(), x.matmul(one).toDoubles(), 1e-14);
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void fusedStepsAreThePlainFormulas(ElementType type) {
        Tensor a = random(type, 1, 5, 33);
        Tensor b = random(type, 2, 5, 33);
        Tensor c = random(type, 3, 5, 33).square();
        assertArrayEquals(
                a.times(0.9).plus(b.times(0.1)).toDoubles(),
                Fused.combine(0.9, a, 0.1, b).toDoubles());
        assertArrayEquals(
                a.times(0.9).plus(b.times(0.1).times(c)).toDoubles(),
                Fused.combineProduct(0.9, a, 0.1, b, c).toDoubles());
        assertArrayEquals(
                a.plus(b.times(-0.1).div(c.sqrt().plus(1e-8))).toDoubles(),
                Fused.addRootQuotient(a, -0.1, b, c, 1e-8).toDoubles());
        assertArrayEquals(
                a.plus(b.times(-0.1)).toDoubles(), a.plusScaled(-0.1, b).toDoubles());
    }

    @Test
    void notANumberIsPassedOnExceptByComparisonsAndSteps() {
        Tensor x = Tensor.vector(1, Double.NaN, 3);
        double nan = Double.NaN;
        assertArrayEquals(new double[] {1, nan, 3}, x.relu().toDoubles());
        assertArrayEquals(new double[] {2, nan, 3}, x.maximum(2).toDoubles());
        assertArrayEquals(new double[] {1, nan, 2}, x.clip(0, 2).toDoubles());
        assertArrayEquals(new double[] {1, nan, 1}, x.sign().toDoubles());
        assertArrayEquals(new double[] {1, 0, 1}, x.step().toDoubles());
        assertArrayEquals(new double[] {0, 0, 1}, x.greater(2).toDoubles());
        assertArrayEquals(new double[] {1, 0, 1}, x.equal(x).toDoubles());
        assertEquals(nan, x.max().item());
        assertEquals(nan, x.min().item());
        assertEquals(nan, x.sum().item());
        assertEquals(1, x.argmax(0).item());
        assertEquals(1, x.argmin(0).item());
        assertEquals(nan, Tensor.zeros(0).mean().item());
        assertEquals(0, Tensor.zeros(0).sum().item());
    }

    @Test
    void theSigmoidStaysFiniteFarOut() {
        Tensor s = Tensor.vector(-710, 710, -1e300, 1e300).sigmoid();
        assertArrayEquals(new double[] {0, 1, 0, 1}, s.toDoubles(), 1e-300);
        assertArrayEquals(
                new double[] {0, 1},
                Tensor.of(new float[] {-710, 710}).sigmoid().toDoubles(),
                1e-30);
    }

    @Test
    void aStandardizerCentresAndScalesByTheRowsItSaw() {
        Tensor x = Tensor.of(new double[][] {{1, 5, 2}, {3, 5, 4}, {5, 5, 9}});
        Standardizer standard = Standardizer.fit(x);
        Tensor z = standard.apply(x);
        assertArrayEquals(new double[3], z.mean(0).toDoubles(), 1e-15);
        assertArrayEquals(new double[] {1, 0, 1}, z.standardDeviation(0).toDoubles(), 1e-15);
        assertArrayEquals(x.toDoubles(), standard.undo(z).toDoubles(), 1e-15);
    }
}
