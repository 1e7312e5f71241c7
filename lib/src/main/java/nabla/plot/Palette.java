package nabla.plot;

import java.awt.Color;
import java.util.List;

/// The colours of all pictures: told apart by colour-blind readers too (Okabe and Ito, 2008).
public final class Palette {
    public static final Color BLUE = new Color(0x0072B2);
    public static final Color ORANGE = new Color(0xD55E00);
    public static final Color GREEN = new Color(0x009E73);
    public static final Color PURPLE = new Color(0xAA4499);
    public static final Color YELLOW = new Color(0xE69F00);
    public static final Color SKY = new Color(0x56B4E9);
    public static final Color INK = new Color(0x222222);
    public static final Color GREY = new Color(0x8A8A8A);

    /// In the order in which series take them.
    public static final List<Color> SERIES = List.of(BLUE, ORANGE, GREEN, PURPLE, YELLOW, SKY, INK, GREY);

    static final Color PAPER = Color.WHITE;
    static final Color GRID = new Color(0xE4E4E4);
    static final Color AXIS = new Color(0x9A9A9A);

    /// Dark to light, each step as visible as the next (after viridis).
    static final Color[] SEQUENTIAL =
            colors(0x440154, 0x46327E, 0x365C8D, 0x277F8E, 0x1FA187, 0x4AC16D, 0xA0DA39, 0xFDE725);

    /// Light to dark blue, for what lies behind lines and points.
    static final Color[] PALE = colors(0xFFFFFF, 0xF0F6FB, 0xDFECF6, 0xC9DFF0, 0xB0CFE8, 0x93BEDF);

    /// Below and above zero.
    static final Color[] DIVERGING = colors(0x0072B2, 0x6FB1D8, 0xC9E1F0, 0xFFFFFF, 0xFBD9C0, 0xEE9A5E, 0xD55E00);

    private Palette() {}

    static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    /// The colour at `t` in [0, 1] of a scale.
    static Color at(Color[] scale, double t) {
        double place = Math.clamp(Double.isNaN(t) ? 0 : t, 0, 1) * (scale.length - 1);
        int i = (int) Math.min(place, scale.length - 2);
        return mix(scale[i], scale[i + 1], place - i);
    }

    static Color mix(Color a, Color b, double t) {
        return new Color(
                (int) Math.round(a.getRed() + t * (b.getRed() - a.getRed())),
                (int) Math.round(a.getGreen() + t * (b.getGreen() - a.getGreen())),
                (int) Math.round(a.getBlue() + t * (b.getBlue() - a.getBlue())));
    }

    private static Color[] colors(int... rgb) {
        Color[] out = new Color[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            out[i] = new Color(rgb[i]);
        }
        return out;
    }
}
