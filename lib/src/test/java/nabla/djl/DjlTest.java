package nabla.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import nabla.tensor.Backend;
import nabla.tensor.ElementType;
import nabla.tensor.Jvm;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class DjlTest {
    @Test
    void thereIsOneBackendForTheProcessor() {
        assertSame(Djl.cpu(), Djl.cpu());
        assertEquals("DJL", Djl.cpu().name());
    }

    @Test
    void tensorsAndArraysOfDjlTurnIntoEachOther() {
        Backend cpu = Djl.cpu();
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            for (ElementType type : ElementType.values()) {
                Tensor x = Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}}).toType(type);
                NDArray array = Djl.array(x, manager);
                assertEquals("(2, 3)", array.getShape().toString());
                Tensor back = Backend.with(cpu, () -> Djl.tensor(array));
                assertEquals(cpu, back.backend());
                assertEquals(type, back.type());
                assertArrayEquals(x.toDoubles(), back.toDoubles());
                assertEquals(Jvm.backend(), Djl.tensor(array).backend());
            }
        }
    }

    @Test
    void anArrayOfWholeNumbersIsRefusedWithAWayOut() {
        Djl.cpu();
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            NDArray array = manager.create(new int[] {1, 2});
            var e = assertThrows(IllegalArgumentException.class, () -> Djl.tensor(array));
            assertEquals(
                    "a tensor is of float32 or float64, but the array is of int32; convert it first with"
                            + " array.toType(DataType.FLOAT32, false)",
                    e.getMessage());
            assertEquals(2, Djl.tensor(array.toType(DataType.FLOAT32, false)).size());
        }
    }

    @Test
    void withoutAGpuTheMessageNamesWhatRunsInstead() {
        try {
            assertEquals("DJL on the GPU", Djl.gpu().name());
        } catch (IllegalStateException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(message.contains("Use a CPU backend, Djl.cpu() or Jvm.backend()"), message);
        }
    }

    @Test
    void operandsOfTwoBackendsAreRefusedWithAWayOut() {
        Tensor here = Backend.with(Jvm.backend(), () -> Tensor.ones(2));
        Tensor there = here.to(Djl.cpu());
        var e = assertThrows(IllegalArgumentException.class, () -> here.plus(there));
        assertTrue(String.valueOf(e.getMessage()).contains(".to(backend)"), e.getMessage());
        assertArrayEquals(new double[] {2, 2}, here.to(Djl.cpu()).plus(there).toDoubles());
    }
}
