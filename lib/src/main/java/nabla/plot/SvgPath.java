package nabla.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/// Writes outlines as SVG path data: relative, whole numbers, shortest spelling.
final class SvgPath {
    private final StringBuilder out = new StringBuilder();
    private long x;
    private long y;
    private long startX;
    private long startY;
    private boolean open;

    /// Adds an outline.
    ///
    /// @param toUnits maps the outline's coordinates to the document's
    void add(Shape shape, AffineTransform toUnits) {
        double[] c = new double[6];
        for (PathIterator it = shape.getPathIterator(toUnits); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> move(Math.round(c[0]), Math.round(c[1]));
                case PathIterator.SEG_LINETO -> line(Math.round(c[0]), Math.round(c[1]));
                case PathIterator.SEG_QUADTO -> curve('q', c, 4);
                case PathIterator.SEG_CUBICTO -> curve('c', c, 6);
                default -> close();
            }
        }
    }

    /// Adds a circle, which is shorter as two arcs.
    void circle(double centerX, double centerY, double radius) {
        long r = Math.max(1, Math.round(radius));
        move(Math.round(centerX) - r, Math.round(centerY));
        for (long way : new long[] {2 * r, -2 * r}) {
            out.append('a').append(r).append(' ').append(r).append(" 0 1 0");
            number(way).append(" 0");
        }
        close();
    }

    private void move(long toX, long toY) {
        if (open && toX == x && toY == y) {
            return; // the next line goes on where the last one ended
        }
        out.append(out.isEmpty() ? 'M' : 'm');
        pair(toX, toY);
        startX = x;
        startY = y;
        open = true;
    }

    private void line(long toX, long toY) {
        if (toY == y) {
            out.append('h').append(toX - x);
            x = toX;
        } else if (toX == x) {
            out.append('v').append(toY - y);
            y = toY;
        } else {
            out.append('l');
            pair(toX, toY);
        }
    }

    private void curve(char command, double[] c, int count) {
        out.append(command);
        for (int i = 0; i < count; i++) {
            number(Math.round(c[i]) - (i % 2 == 0 ? x : y));
        }
        x = Math.round(c[count - 2]);
        y = Math.round(c[count - 1]);
    }

    private void close() {
        out.append('z');
        x = startX;
        y = startY;
        open = false;
    }

    private void pair(long toX, long toY) {
        number(toX - x);
        number(toY - y);
        x = toX;
        y = toY;
    }

    private StringBuilder number(long value) {
        if (value >= 0 && Character.isDigit(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        return out.append(value);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
