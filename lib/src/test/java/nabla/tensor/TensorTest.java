package nabla.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TensorTest {
    private static final Tensor X = Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void arraysOfDoublesAreFloat64AndTheOthersFloat32() {
        assertEquals(ElementType.FLOAT64, X.type());
        assertEquals(ElementType.FLOAT64, Tensor.vector(1).type());
        assertEquals(ElementType.FLOAT64, Tensor.scalar(1).type());
        assertEquals(ElementType.FLOAT32, Tensor.of(new float[] {1, 2}).type());
        assertEquals(ElementType.FLOAT32, Tensor.zeros(2).type());
        assertEquals(ElementType.FLOAT64, Tensor.zeros(ElementType.FLOAT64, 2).type());
        assertEquals(ElementType.FLOAT32, X.toType(ElementType.FLOAT32).type());
    }

    @Test
    void aTensorDoesNotShareTheArraysOfItsMaker() {
        double[] values = {1, 2};
        int[] shape = {2};
        Tensor x = Tensor.of(values, shape);
        values[0] = 7;
        shape[0] = 9;
        x.toDoubles()[0] = 7;
        x.shape()[0] = 9;
        assertArrayEquals(new double[] {1, 2}, x.toDoubles());
        assertArrayEquals(new int[] {2}, x.shape());
    }

    @Test
    void operandsBroadcast() {
        assertArrayEquals(
                new double[] {11, 22, 33, 14, 25, 36},
                X.plus(Tensor.vector(10, 20, 30)).toDoubles());
        assertArrayEquals(
                new double[] {-1, 0, 1, -1, 0, 1}, X.minus(X.mean(1).addAxis(1)).toDoubles());
        assertArrayEquals(
                new int[] {2, 3}, Tensor.zeros(2, 1).plus(Tensor.zeros(1, 3)).shape());
        assertArrayEquals(
                new int[] {0, 3}, Tensor.zeros(0, 1).plus(Tensor.zeros(3)).shape());
    }

    @Test
    void reductionsTakeAxesAway() {
        assertArrayEquals(new double[] {5, 7, 9}, X.sum(0).toDoubles());
        assertArrayEquals(new double[] {6, 15}, X.sum(-1).toDoubles());
        assertEquals(21, X.sum().item());
        assertEquals(3.5, X.mean().item());
        assertArrayEquals(new double[] {2.25, 2.25, 2.25}, X.variance(0).toDoubles());
        assertArrayEquals(new double[] {2, 2}, X.argmax(1).toDoubles());
    }

    @Test
    void aProductTakesTransposesAsTheyStand() {
        Tensor g = X.transpose().matmul(X);
        assertArrayEquals(new double[] {17, 22, 27, 22, 29, 36, 27, 36, 45}, g.toDoubles());
        assertArrayEquals(new double[] {14, 32, 32, 77}, X.matmul(X.transpose()).toDoubles());
        assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, X.transpose().toDoubles());
        assertArrayEquals(
                new double[] {14, 32}, X.matmul(Tensor.vector(1, 2, 3)).toDoubles());
        assertArrayEquals(
                new double[] {9, 12, 15}, Tensor.vector(1, 2).matmul(X).toDoubles());
        assertEquals(5, Tensor.vector(1, 2).matmul(Tensor.vector(1, 2)).item());
    }

    @Test
    void aSeedGivesTheSameNumbers() {
        Tensor a = Tensor.normal(new Random(7), 2, 3, 2);
        Tensor b = Tensor.normal(new Random(7), 2, 3, 2);
        assertArrayEquals(a.toDoubles(), b.toDoubles());
    }

    @Test
    void aScopeChangesTheCurrentBackendInItsThreadOnly() throws InterruptedException {
        Backend other = new OtherBackend();
        AtomicReference<Backend> seen = new AtomicReference<>();
        Backend inside = Backend.with(other, () -> {
            Thread thread = new Thread(() -> seen.set(Backend.current()));
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Backend.current();
        });
        assertEquals(other, inside);
        assertEquals(Jvm.backend(), seen.get());
        assertEquals(Jvm.backend(), Backend.current());
    }

    @Test
    void operandsOfTwoBackendsDoNotMix() {
        Tensor a = Tensor.zeros(2);
        Tensor b = a.to(new OtherBackend());
        var e = assertThrows(IllegalArgumentException.class, () -> a.plus(b));
        assertEquals(
                "plus: the operands live on different backends, JVM and other; move one of them with .to(backend),"
                        + " such as b.to(a.backend())",
                e.getMessage());
    }
}
