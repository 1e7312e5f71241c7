package nabla.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// An SVG document in the making: its size and its elements.
///
/// Coordinates are whole numbers of 1/20 pixel, so that paths are short.
record Svg(int width, int height, List<String> elements) {
    static final int UNITS = 20;

    String document() {
        return head() + String.join("", elements) + "</svg>";
    }

    /// One document that shows the frames in turn, for ever. What all frames share is written once.
    ///
    /// Readers who ask their system for less motion, and viewers without animation, see the last frame.
    static Svg frames(List<Svg> frames, double seconds) {
        Set<String> shared = new LinkedHashSet<>(frames.getFirst().elements());
        Set<String> clips = new LinkedHashSet<>(); // those in a hidden frame would hide what they clip
        for (Svg frame : frames) {
            shared.retainAll(new LinkedHashSet<>(frame.elements()));
            frame.elements().stream().filter(e -> e.startsWith("<clipPath")).forEach(clips::add);
        }
        int n = frames.size();
        double total = seconds * n;
        List<String> out = new ArrayList<>();
        out.add(style(n, total));
        out.addAll(clips);
        shared.removeAll(clips);
        List<String> above = new ArrayList<>(); // what the first frame draws after something of its own
        boolean own = false;
        for (String element : frames.getFirst().elements()) {
            own |= !shared.contains(element) && !clips.contains(element);
            if (shared.contains(element)) {
                (own ? above : out).add(element);
            }
        }
        for (int i = 0; i < n; i++) {
            String last = i == n - 1 ? " last" : "";
            out.add(String.format(
                    Locale.ROOT, "<g class=\"f%s\" style=\"animation-delay:%.2fs\">", last, i * seconds - total));
            for (String element : frames.get(i).elements()) {
                if (!shared.contains(element) && !clips.contains(element)) {
                    out.add(element);
                }
            }
            out.add("</g>");
        }
        out.addAll(above);
        Svg first = frames.getFirst();
        return new Svg(first.width(), first.height(), out);
    }

    private static String style(int n, double total) {
        double shown = 100.0 / n;
        return String.format(
                Locale.ROOT,
                "<style>@keyframes f{0%%,%.3f%%{visibility:visible}%.3f%%,100%%{visibility:hidden}}"
                        + ".f{visibility:hidden}.last{visibility:visible}"
                        + "@media(prefers-reduced-motion:no-preference){.f{animation:f %.2fs linear infinite}}</style>",
                shown - 0.001,
                shown,
                total);
    }

    private String head() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width * UNITS + " " + height * UNITS + "\">";
    }
}
