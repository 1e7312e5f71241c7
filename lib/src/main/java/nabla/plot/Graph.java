package nabla.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A directed graph without cycles, such as the steps of a computation, drawn from left to right.
///
/// @param nodes in an order in which every edge leads from an earlier to a later node
public record Graph(List<Node> nodes, List<Edge> edges) {
    /// A box with a title and lines below it.
    public record Node(String title, List<String> lines) {}

    /// An arrow between two nodes, given by their places in the list.
    public record Edge(int from, int to) {
        public Edge {
            if (from < 0 || from >= to) {
                throw new IllegalArgumentException(
                        "an edge leads from an earlier to a later node, but this one from " + from + " to " + to);
            }
        }
    }

    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        for (Edge edge : edges) {
            if (edge.to() >= nodes.size()) {
                throw new IllegalArgumentException(
                        "there are " + nodes.size() + " nodes, but an edge leads to node " + edge.to());
            }
        }
    }

    public Figure figure() {
        Svg svg = GraphDrawing.draw(this);
        return Figure.svg(svg.document(), svg.width(), svg.height(), alt());
    }

    /// The representations that a notebook chooses from.
    public Map<String, String> toMimeBundle() {
        return figure().toMimeBundle();
    }

    private String alt() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            List<String> from = new ArrayList<>();
            for (Edge edge : edges) {
                if (edge.to() == i) {
                    from.add(nodes.get(edge.from()).title());
                }
            }
            Node node = nodes.get(i);
            String origin = from.isEmpty() ? "" : " from " + String.join(" and ", from);
            words.add(node.title() + origin + " (" + String.join(", ", node.lines()) + ")");
        }
        return "Graph: " + String.join("; ", words) + ".";
    }

    /// How many edges the longest way from a node without predecessor has, for each node.
    int[] layers() {
        int[] layer = new int[nodes.size()];
        for (int to = 0; to < layer.length; to++) {
            for (Edge edge : edges) {
                if (edge.to() == to) {
                    layer[to] = Math.max(layer[to], layer[edge.from()] + 1);
                }
            }
        }
        pullSources(layer);
        return layer;
    }

    /// Moves inputs next to where they are used first.
    private void pullSources(int[] layer) {
        boolean[] source = new boolean[layer.length];
        Arrays.fill(source, true);
        int[] first = new int[layer.length];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (Edge edge : edges) {
            source[edge.to()] = false;
            first[edge.from()] = Math.min(first[edge.from()], layer[edge.to()]);
        }
        for (int i = 0; i < layer.length; i++) {
            if (source[i] && first[i] < Integer.MAX_VALUE) {
                layer[i] = first[i] - 1;
            }
        }
    }
}
