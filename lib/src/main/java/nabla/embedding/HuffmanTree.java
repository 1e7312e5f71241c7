package nabla.embedding;

import java.util.Comparator;
import java.util.PriorityQueue;

/// A binary tree with the words at its leaves in which frequent words have short paths.
///
/// A word's path holds the inner nodes from the root down, its code the branch taken at each: 0 or 1. The mean code
/// length, weighted by the counts, is the least that any binary code can have (Huffman 1952). Hierarchical softmax
/// needs one decision per node of the path: about log₂ of the vocabulary, where the full softmax needs all words.
public final class HuffmanTree {
    private final int[][] paths;
    private final byte[][] codes;

    private record Node(int id, long count) {}

    /// The tree for words with these counts.
    ///
    /// @param counts at least one; not negative
    public HuffmanTree(long[] counts) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("a Huffman tree needs at least one word");
        }
        int n = counts.length;
        int[] parent = new int[2 * n];
        byte[] branch = new byte[2 * n];
        // Equal counts leave in the order of their ids, so that the tree is the same on every run.
        var queue =
                new PriorityQueue<Node>(Comparator.comparingLong(Node::count).thenComparingInt(Node::id));
        for (int i = 0; i < n; i++) {
            queue.add(new Node(i, counts[i]));
        }
        for (int inner = n; queue.size() > 1; inner++) {
            Node rare = queue.remove();
            Node next = queue.remove();
            parent[rare.id] = inner;
            parent[next.id] = inner;
            branch[next.id] = 1;
            queue.add(new Node(inner, rare.count + next.count));
        }
        paths = new int[n][];
        codes = new byte[n][];
        int root = 2 * n - 2;
        for (int i = 0; i < n; i++) {
            climb(i, root, parent, branch);
        }
    }

    private void climb(int word, int root, int[] parent, byte[] branch) {
        int length = 0;
        for (int node = word; node != root; node = parent[node]) {
            length++;
        }
        paths[word] = new int[length];
        codes[word] = new byte[length];
        for (int node = word; node != root; node = parent[node]) {
            length--;
            codes[word][length] = branch[node];
            paths[word][length] = parent[node] - paths.length;
        }
    }

    /// The number of inner nodes: one less than words.
    public int innerNodes() {
        return paths.length - 1;
    }

    /// The inner nodes from the root to the word, numbered from 0; the root has the highest number. Do not change
    /// it.
    public int[] path(int word) {
        return paths[word];
    }

    /// The branch, 0 or 1, taken at each node of the path. Do not change it.
    public byte[] code(int word) {
        return codes[word];
    }
}
