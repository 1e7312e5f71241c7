package nabla.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("Jvm.threads")
class WorkersTest {
    @Test
    void resultsAreTheSameForAnyNumberOfThreads() {
        List<double[]> one = results(1);
        for (int threads : new int[] {2, 3, 8}) {
            List<double[]> many = results(threads);
            for (int i = 0; i < one.size(); i++) {
                assertArrayEquals(one.get(i), many.get(i));
            }
        }
    }

    private static List<double[]> results(int threads) {
        int before = Jvm.threads();
        Jvm.threads(threads);
        try {
            Tensor x = Tensor.normal(new Random(1), 1, 300, 400);
            Tensor w = Tensor.normal(new Random(2), 1, 400, 350);
            Tensor v = Tensor.normal(new Random(3), 1, 400, 1);
            Tensor u = Tensor.normal(new Random(4), 1, 300, 1);
            List<Tensor> all = new ArrayList<>(List.of(
                    x.matmul(w),
                    x.matmul(v),
                    x.transpose().matmul(u),
                    x.exp(),
                    x.plus(x.mean(0)),
                    x.sum(),
                    x.sum(0),
                    x.mean(1),
                    x.max(1)));
            return all.stream().map(Tensor::toDoubles).toList();
        } finally {
            Jvm.threads(before);
        }
    }

    @Test
    void everyBlockRunsOnce() {
        AtomicIntegerArray runs = new AtomicIntegerArray(1000);
        Workers.run(1000, i -> Workers.run(3, j -> runs.incrementAndGet(i)));
        IntStream.range(0, 1000).forEach(i -> assertEquals(3, runs.get(i)));
    }

    @Test
    void aFailureReachesTheCaller() {
        assertThrows(
                RuntimeException.class,
                () -> Workers.run(10, i -> {
                    throw new IllegalStateException("block " + i);
                }));
    }
}
