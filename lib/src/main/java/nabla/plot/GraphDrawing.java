package nabla.plot;

import java.awt.Color;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lays a graph out in columns and draws it.
final class GraphDrawing {
    private static final double TITLE = 13;
    private static final double LINE = 11;
    private static final int ROW = 16;
    private static final int GAP_X = 46;
    private static final int GAP_Y = 18;
    private static final int EDGE = 14;
    private static final Color BOX = new Color(0xF2F7FB);

    private final Graph graph;
    private final double[] x;
    private final double[] y;
    private final double[] width;
    private final double[] height;
    private double totalWidth;
    private double totalHeight;

    private GraphDrawing(Graph graph) {
        this.graph = graph;
        int n = graph.nodes().size();
        x = new double[n];
        y = new double[n];
        width = new double[n];
        height = new double[n];
    }

    static Svg draw(Graph graph) {
        GraphDrawing drawing = new GraphDrawing(graph);
        drawing.measure();
        drawing.place();
        return Canvas.draw((int) Math.ceil(drawing.totalWidth), (int) Math.ceil(drawing.totalHeight), drawing::paint);
    }

    private void measure() {
        for (int i = 0; i < x.length; i++) {
            Graph.Node node = graph.nodes().get(i);
            double widest = Canvas.width(node.title(), TITLE);
            for (String line : node.lines()) {
                widest = Math.max(widest, Canvas.width(line, LINE));
            }
            width[i] = widest + 20;
            height[i] = 24 + ROW * node.lines().size();
        }
    }

    private void place() {
        List<List<Integer>> columns = columns();
        double left = EDGE;
        for (List<Integer> column : columns) {
            double widest = 0;
            double tall = -GAP_Y;
            for (int i : column) {
                widest = Math.max(widest, width[i]);
                tall += height[i] + GAP_Y;
            }
            totalHeight = Math.max(totalHeight, tall + 2 * EDGE);
            for (int i : column) {
                x[i] = left + (widest - width[i]) / 2;
            }
            left += widest + GAP_X;
        }
        totalWidth = left - GAP_X + EDGE;
        for (int c = 0; c < columns.size(); c++) {
            stack(columns.get(c), c == 0);
        }
    }

    private List<List<Integer>> columns() {
        int[] layers = graph.layers();
        List<List<Integer>> columns = new ArrayList<>();
        for (int i = 0; i < layers.length; i++) {
            while (columns.size() <= layers[i]) {
                columns.add(new ArrayList<>());
            }
            columns.get(layers[i]).add(i);
        }
        return columns;
    }

    /// Puts the nodes of a column below one another, each as near as possible to the middle of its predecessors.
    private void stack(List<Integer> column, boolean first) {
        double middle = totalHeight / 2;
        for (int i : column) {
            y[i] = first ? i : wish(i, middle);
        }
        List<Integer> order = new ArrayList<>(column);
        order.sort(Comparator.comparingDouble(i -> y[i]));
        double tall = -GAP_Y;
        double center = 0;
        for (int i : order) {
            tall += height[i] + GAP_Y;
            center += y[i] / order.size();
        }
        double top = (first ? middle : center) - tall / 2;
        top = Math.clamp(top, EDGE, Math.max(EDGE, totalHeight - EDGE - tall));
        for (int i : order) {
            y[i] = top + height[i] / 2;
            top += height[i] + GAP_Y;
        }
    }

    private double wish(int node, double otherwise) {
        double sum = 0;
        int count = 0;
        for (Graph.Edge edge : graph.edges()) {
            if (edge.to() == node) {
                sum += y[edge.from()];
                count++;
            }
        }
        return count == 0 ? otherwise + totalHeight / 2 : sum / count;
    }

    private void paint(Canvas canvas) {
        for (Graph.Edge edge : graph.edges()) {
            double fromX = x[edge.from()] + width[edge.from()];
            double toX = x[edge.to()] - 2;
            double fromY = y[edge.from()];
            double toY = y[edge.to()];
            double bend = Math.max(20, (toX - fromX) / 2);
            canvas.stroke(
                    new CubicCurve2D.Double(fromX, fromY, fromX + bend, fromY, toX - 8 - bend, toY, toX - 8, toY),
                    Palette.GREY,
                    1.5);
            canvas.arrowHead(toX, toY, 0, 10, Palette.GREY);
        }
        for (int i = 0; i < x.length; i++) {
            box(canvas, i);
        }
    }

    private void box(Canvas canvas, int i) {
        Graph.Node node = graph.nodes().get(i);
        double top = y[i] - height[i] / 2;
        RoundRectangle2D outline = new RoundRectangle2D.Double(x[i], top, width[i], height[i], 10, 10);
        canvas.fill(outline, BOX);
        canvas.stroke(outline, Palette.BLUE, 1.2);
        double center = x[i] + width[i] / 2;
        canvas.text(node.title(), center, top + 17, TITLE, Palette.INK, Canvas.Anchor.MIDDLE);
        for (int k = 0; k < node.lines().size(); k++) {
            Color color = k == 0 ? Palette.BLUE : Palette.ORANGE;
            canvas.text(node.lines().get(k), center, top + 18 + ROW * (k + 1), LINE, color, Canvas.Anchor.MIDDLE);
        }
    }
}
