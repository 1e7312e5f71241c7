package nabla.djl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import nabla.tensor.Backend;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A training loop that closes nothing must not fill the memory.
class NativeMemoryTest {
    @Test
    void nativeMemoryStaysWithinItsBudgetWithoutClosingAnything() {
        train(12_000, 1 << 14); // 64 kB a tensor, three a step: 2.4 GB if nothing were freed
    }

    @Test
    @Tag("slow")
    void twentyThousandStepsKeepNativeMemoryFlat() {
        train(20_000, 1 << 15);
    }

    private static void train(int steps, int size) {
        Backend djl = Djl.cpu();
        long before = NativeMemory.live();
        long most = Backend.with(djl, () -> {
            Tensor w = Tensor.zeros(size);
            Tensor g = Tensor.ones(size);
            long peak = 0;
            for (int i = 0; i < steps; i++) {
                w = w.times(0.9).plus(g.times(0.1)); // three new tensors a step
                peak = Math.max(peak, NativeMemory.live());
            }
            assertTrue(Math.abs(w.max().item() - 1) < 1e-3);
            return peak;
        });
        long allowed = before + 2 * NativeMemory.BUDGET;
        assertTrue(most <= allowed, most + " bytes were alive, more than " + allowed);
    }
}
