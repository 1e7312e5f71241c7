package nabla.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HuffmanTreeTest {
    @Test
    void weightedLengthIsTheLeastPossible() {
        for (var each : Reference.of("huffman").getAsJsonArray()) {
            long[] counts = Reference.counts(each.getAsJsonObject().get("counts"));
            HuffmanTree tree = new HuffmanTree(counts);
            long length = IntStream.range(0, counts.length)
                    .mapToLong(i -> counts[i] * tree.code(i).length)
                    .sum();
            assertEquals(each.getAsJsonObject().get("weighted_length").getAsLong(), length);
        }
    }

    @Test
    void codesFillTheTree() {
        HuffmanTree tree = new HuffmanTree(new long[] {7, 6, 5, 4, 3, 2, 2, 1});
        double kraft = IntStream.range(0, 8)
                .mapToDouble(i -> Math.pow(2, -tree.code(i).length))
                .sum();
        assertEquals(1, kraft);
        assertEquals(7, tree.innerNodes());
    }

    @Test
    void wordsWithACommonPrefixShareTheNodesOfIt() {
        HuffmanTree tree = new HuffmanTree(new long[] {9, 8, 7, 6, 5, 4, 3, 2, 1});
        for (int a = 0; a < 9; a++) {
            assertEquals(tree.innerNodes() - 1, tree.path(a)[0], "every path starts at the root");
            for (int b = 0; b < 9; b++) {
                for (int k = 0; k < Math.min(tree.code(a).length, tree.code(b).length) - 1; k++) {
                    if (tree.code(a)[k] != tree.code(b)[k]) {
                        break;
                    }
                    assertEquals(tree.path(a)[k + 1], tree.path(b)[k + 1]);
                }
            }
        }
    }

    @Test
    void oneWordHasAnEmptyCode() {
        assertArrayEquals(new byte[0], new HuffmanTree(new long[] {5}).code(0));
    }
}
