package nabla.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTest {
    private static Graph.Node node(String title) {
        return new Graph.Node(title, List.of());
    }

    @Test
    void aNodeStandsRightOfAllItComesFromAndAnInputNextToItsUse() {
        Graph graph = new Graph(
                List.of(node("a"), node("b"), node("ab"), node("c"), node("abc")),
                List.of(new Graph.Edge(0, 2), new Graph.Edge(1, 2), new Graph.Edge(2, 4), new Graph.Edge(3, 4)));
        assertArrayEquals(new int[] {0, 0, 1, 1, 2}, graph.layers());
    }

    @Test
    void anEdgeBackwardsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Graph.Edge(2, 1));
        assertThrows(
                IllegalArgumentException.class, () -> new Graph(List.of(node("a")), List.of(new Graph.Edge(0, 1))));
    }
}
