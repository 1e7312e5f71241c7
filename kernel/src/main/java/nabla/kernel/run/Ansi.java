package nabla.kernel.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Terminal text as HTML: ANSI colours become spans whose classes the page's style sheet colours for light and dark;
/// other control sequences disappear.
final class Ansi {
    private static final Pattern SEQUENCE = Pattern.compile(
            "\u001B\\[(?<codes>[0-9;]*)m|\u001B\\[[0-9;?]*[A-Za-z]|\u001B\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)|\u001B.");
    private static final List<String> NAMES =
            List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white");

    private boolean bold;
    private boolean italic;
    private boolean underline;
    private String foreground = "";
    private String background = "";

    private Ansi() {}

    static String html(String text) {
        Ansi state = new Ansi();
        StringBuilder html = new StringBuilder();
        Matcher sequence = SEQUENCE.matcher(text);
        int done = 0;
        while (sequence.find()) {
            state.write(text.substring(done, sequence.start()), html);
            done = sequence.end();
            if (sequence.group("codes") != null) {
                state.read(sequence.group("codes"));
            }
        }
        state.write(text.substring(done), html);
        return html.toString();
    }

    private void write(String text, StringBuilder html) {
        if (text.isEmpty()) {
            return;
        }
        List<String> classes = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        if (bold) classes.add("ansi-bold");
        if (italic) classes.add("ansi-italic");
        if (underline) classes.add("ansi-underline");
        add(foreground, "ansi-", "color:", classes, styles);
        add(background, "ansi-on-", "background:", classes, styles);
        if (classes.isEmpty() && styles.isEmpty()) {
            html.append(Html.escape(text));
            return;
        }
        html.append("<span");
        if (!classes.isEmpty()) html.append(Html.attribute("class", String.join(" ", classes)));
        if (!styles.isEmpty()) html.append(Html.attribute("style", String.join(";", styles)));
        html.append('>').append(Html.escape(text)).append("</span>");
    }

    private static void add(String colour, String prefix, String property, List<String> classes, List<String> styles) {
        if (colour.startsWith("#")) {
            styles.add(property + colour);
        } else if (!colour.isEmpty()) {
            classes.add(prefix + colour);
        }
    }

    private void read(String sequence) {
        List<Integer> codes = new ArrayList<>();
        for (String code : sequence.split(";", -1)) {
            codes.add(
                    code.isEmpty()
                            ? 0
                            : Math.min(Integer.parseInt(code.substring(Math.max(0, code.length() - 6))), 999));
        }
        for (int i = 0; i < codes.size(); i++) {
            int code = codes.get(i);
            if (code == 38 || code == 48) {
                int used = extended(codes.subList(i + 1, codes.size()), code == 38);
                i += used;
            } else {
                set(code);
            }
        }
    }

    private void set(int code) {
        switch (code) {
            case 0 -> {
                bold = italic = underline = false;
                foreground = background = "";
            }
            case 1 -> bold = true;
            case 3 -> italic = true;
            case 4 -> underline = true;
            case 22 -> bold = false;
            case 23 -> italic = false;
            case 24 -> underline = false;
            case 39 -> foreground = "";
            case 49 -> background = "";
            default -> {
                if (code >= 30 && code <= 37) foreground = NAMES.get(code - 30);
                if (code >= 90 && code <= 97) foreground = NAMES.get(code - 90);
                if (code >= 40 && code <= 47) background = NAMES.get(code - 40);
                if (code >= 100 && code <= 107) background = NAMES.get(code - 100);
            }
        }
    }

    /// `5;n` is one of 256 colours, `2;r;g;b` any.
    ///
    /// @return how many codes it took
    private int extended(List<Integer> codes, boolean front) {
        String colour;
        int used;
        if (codes.size() >= 2 && codes.get(0) == 5) {
            colour = indexed(codes.get(1));
            used = 2;
        } else if (codes.size() >= 4 && codes.get(0) == 2) {
            colour = rgb(codes.get(1), codes.get(2), codes.get(3));
            used = 4;
        } else {
            return codes.size();
        }
        if (front) {
            foreground = colour;
        } else {
            background = colour;
        }
        return used;
    }

    /// The usual table: 16 named colours, a cube of 6 × 6 × 6, 24 greys.
    private static String indexed(int n) {
        if (n < 16) {
            return NAMES.get(n % 8);
        }
        if (n < 232) {
            int cube = n - 16;
            return rgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
        }
        int grey = 8 + 10 * (n - 232);
        return rgb(grey, grey, grey);
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }

    private static String rgb(int r, int g, int b) {
        return String.format("#%02x%02x%02x", Math.min(r, 255), Math.min(g, 255), Math.min(b, 255));
    }
}
