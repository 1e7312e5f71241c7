package nabla.tensor;

import java.util.Locale;
import java.util.Map;

/// How a tensor looks, as text and as an HTML table.
final class Rendering {
    /// As many places of an axis are shown; of a longer one the first and last half of them.
    private static final int SHOWN = 8;

    /// As many matrices of a tensor of three or more axes are shown.
    private static final int MATRICES = 4;

    private final Tensor x;
    private final int[] shape;
    private final StringBuilder out = new StringBuilder();

    private Rendering(Tensor x) {
        this.x = x;
        this.shape = x.sizes();
    }

    static String text(Tensor x) {
        Rendering r = new Rendering(x);
        r.out.append(heading(x)).append(x.rank() == 0 ? " " : "\n");
        if (x.size() == 0) {
            r.out.append("[]");
        } else {
            r.nested(0, new int[x.rank()]);
        }
        return r.out.toString();
    }

    static Map<String, String> mimeBundle(Tensor x) {
        Rendering r = new Rendering(x);
        r.out.append("<div><p><code>").append(heading(x)).append("</code></p>");
        if (x.size() > 0) {
            r.tables(0, new int[x.rank()], new int[] {0});
        }
        return Map.of("text/plain", text(x), "text/html", r.out.append("</div>").toString());
    }

    private static String heading(Tensor x) {
        String home = x.backend() instanceof Jvm ? "" : " on " + x.backend().name();
        return "Tensor " + Shapes.text(x.sizes()) + " " + x.type() + home;
    }

    private void nested(int axis, int[] index) {
        if (axis == shape.length) {
            out.append(number(index));
            return;
        }
        out.append('[');
        boolean last = axis == shape.length - 1;
        for (int i = 0; i < shape[axis]; i++) {
            if (i > 0) {
                out.append(last ? ", " : ",\n" + " ".repeat(axis + 1));
            }
            if (skips(i, shape[axis])) {
                out.append('…');
                i = shape[axis] - SHOWN / 2 - 1;
                continue;
            }
            index[axis] = i;
            nested(axis + 1, index);
        }
        out.append(']');
    }

    private static boolean skips(int i, int size) {
        return size > SHOWN && i == SHOWN / 2;
    }

    /// One table per matrix; the last two axes are its rows and columns.
    private void tables(int axis, int[] index, int[] shown) {
        if (axis < shape.length - 2) {
            for (int i = 0; i < shape[axis] && shown[0] <= MATRICES; i++) {
                index[axis] = i;
                tables(axis + 1, index, shown);
            }
            return;
        }
        if (++shown[0] > MATRICES) {
            out.append("<p>…</p>");
            return;
        }
        out.append("<table>");
        if (shape.length > 2) {
            out.append("<caption>").append(matrixName(index)).append("</caption>");
        }
        int rows = shape.length < 2 ? 1 : shape[shape.length - 2];
        for (int i = 0; i < rows; i++) {
            boolean skipped = skips(i, rows);
            if (shape.length >= 2) {
                index[shape.length - 2] = i;
            }
            row(index, skipped);
            i = skipped ? rows - SHOWN / 2 - 1 : i;
        }
        out.append("</table>");
    }

    private String matrixName(int[] index) {
        StringBuilder name = new StringBuilder("[");
        for (int i = 0; i < shape.length - 2; i++) {
            name.append(index[i]).append(", ");
        }
        return name.append(":, :]").toString();
    }

    private void row(int[] index, boolean skipped) {
        out.append("<tr>");
        int columns = shape.length == 0 ? 1 : shape[shape.length - 1];
        for (int j = 0; j < columns; j++) {
            boolean dots = skipped || skips(j, columns);
            if (shape.length > 0) {
                index[shape.length - 1] = j;
            }
            out.append("<td style=\"text-align:right\">")
                    .append(dots ? "…" : number(index))
                    .append("</td>");
            j = skips(j, columns) ? columns - SHOWN / 2 - 1 : j;
        }
        out.append("</tr>");
    }

    /// Up to six significant digits, and no more than the number needs.
    private String number(int[] index) {
        double v = x.get(index);
        if (v == Math.rint(v) && Math.abs(v) < 1e7) {
            return v == 0 && 1 / v < 0 ? "-0" : Long.toString((long) v);
        }
        if (Double.isNaN(v) || Double.isInfinite(v)) {
            return Double.toString(v);
        }
        double size = Math.abs(v);
        if (size >= 1e7 || size < 1e-4) {
            return String.format(Locale.ROOT, "%.5e", v)
                    .replaceFirst("0+e", "e")
                    .replaceFirst("\\.e", "e");
        }
        int decimals = Math.max(0, 5 - (int) Math.floor(Math.log10(size)));
        String plain = String.format(Locale.ROOT, "%." + decimals + "f", v);
        return plain.contains(".") ? plain.replaceFirst("0+$", "").replaceFirst("\\.$", "") : plain;
    }
}
