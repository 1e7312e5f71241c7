package nabla.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ParamsTest {
    record Net(Linear first, List<Linear> others, String name, int size) {}

    private static Net net() {
        return new Net(Linear.zeros(2, 3), List.of(Linear.zeros(3, 1), Linear.zeros(1, 4)), "net", 7);
    }

    @Test
    void theTensorsOfNestedRecordsAndListsComeInTheOrderOfDeclaration() {
        List<Tensor> leaves = Params.leaves(net());
        assertEquals(
                List.of(6, 3, 3, 1, 4, 4), leaves.stream().map(Tensor::size).toList());
        assertEquals(21, Params.count(net()));
    }

    @Test
    void aModelRebuiltFromNewTensorsKeepsEverythingElse() {
        List<Tensor> ones = Params.leaves(net()).stream().map(t -> t.plus(1)).toList();
        Net next = Params.withLeaves(net(), ones);
        assertEquals("net", next.name());
        assertEquals(7, next.size());
        assertEquals(4, next.others().get(1).w().sum().item());
    }

    @Test
    void tooFewTensorsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Params.withLeaves(net(), List.of(Tensor.zeros(6))));
    }
}
