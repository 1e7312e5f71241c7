package nabla.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/// Level lines of a function of two variables, by marching squares (Lorensen and Cline 1987, in two dimensions).
final class Contours {
    /// A function's values on a grid: `values[row][column]` at (xs[column], ys[row]).
    @SuppressWarnings("ArrayRecordComponent") // read in place, never compared
    record Grid(double[] xs, double[] ys, double[][] values) {
        static Grid of(DoubleBinaryOperator f, Range x, Range y, int columns, int rows) {
            double[] xs = x.steps(columns);
            double[] ys = y.steps(rows);
            double[][] values = new double[rows][columns];
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    values[r][c] = f.applyAsDouble(xs[c], ys[r]);
                }
            }
            return new Grid(xs, ys, values);
        }

        double min() {
            double min = Double.POSITIVE_INFINITY;
            for (double[] row : values) {
                for (double v : row) {
                    min = Math.min(min, v);
                }
            }
            return min;
        }

        double max() {
            double max = Double.NEGATIVE_INFINITY;
            for (double[] row : values) {
                for (double v : row) {
                    max = Math.max(max, v);
                }
            }
            return max;
        }
    }

    private record Point(double x, double y) {}

    private Contours() {}

    /// The lines where the function has one value: points in two arrays, lines separated by NaN.
    static double[][] level(Grid grid, double level) {
        List<Point[]> pieces = new ArrayList<>();
        for (int r = 0; r + 1 < grid.ys().length; r++) {
            for (int c = 0; c + 1 < grid.xs().length; c++) {
                cell(grid, r, c, level, pieces);
            }
        }
        return chain(pieces);
    }

    /// The pieces of the line inside one cell: they join the crossings of its four edges.
    private static void cell(Grid g, int r, int c, double level, List<Point[]> pieces) {
        @Nullable Point[] crossings = {
            crossing(g, r, c, r, c + 1, level), // bottom
            crossing(g, r, c + 1, r + 1, c + 1, level), // right
            crossing(g, r + 1, c, r + 1, c + 1, level), // top
            crossing(g, r, c, r + 1, c, level) // left
        };
        List<Point> found = new ArrayList<>();
        for (Point p : crossings) {
            if (p != null) {
                found.add(p);
            }
        }
        for (int i = 0; i + 1 < found.size(); i += 2) {
            if (!found.get(i).equals(found.get(i + 1))) { // the line may just touch a corner
                pieces.add(new Point[] {found.get(i), found.get(i + 1)});
            }
        }
    }

    private static @Nullable Point crossing(Grid g, int r0, int c0, int r1, int c1, double level) {
        double a = g.values()[r0][c0] - level;
        double b = g.values()[r1][c1] - level;
        if (a < 0 == b < 0) {
            return null;
        }
        double t = a / (a - b);
        return new Point(between(g.xs()[c0], g.xs()[c1], t), between(g.ys()[r0], g.ys()[r1], t));
    }

    /// Exactly a for t = 0 and b for t = 1, so that pieces that meet in a corner of the grid share their end.
    private static double between(double a, double b, double t) {
        return (1 - t) * a + t * b + 0.0; // + 0.0 makes −0 to 0
    }

    /// Joins pieces that share an end, so that the line is written once and has no gaps.
    private static double[][] chain(List<Point[]> pieces) {
        Map<Point, List<Point[]>> at = new HashMap<>();
        for (Point[] piece : pieces) {
            for (Point end : piece) {
                at.computeIfAbsent(end, _ -> new ArrayList<>()).add(piece);
            }
        }
        Set<Point[]> used = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Point> out = new ArrayList<>();
        for (Point[] piece : pieces) {
            if (!used.add(piece)) {
                continue;
            }
            List<Point> line = new ArrayList<>(List.of(piece));
            extend(line, at, used);
            line = new ArrayList<>(line.reversed());
            extend(line, at, used);
            out.addAll(line);
            out.add(new Point(line.getLast().x(), Double.NaN)); // a gap
        }
        double[][] xy = new double[2][out.size()];
        for (int i = 0; i < out.size(); i++) {
            xy[0][i] = out.get(i).x();
            xy[1][i] = out.get(i).y();
        }
        return xy;
    }

    private static void extend(List<Point> line, Map<Point, List<Point[]>> at, Set<Point[]> used) {
        boolean grown = true;
        while (grown) {
            grown = false;
            Point end = line.getLast();
            for (Point[] piece : at.getOrDefault(end, List.of())) {
                if (used.add(piece)) {
                    line.add(piece[0].equals(end) ? piece[1] : piece[0]);
                    grown = true;
                    break;
                }
            }
        }
    }
}
