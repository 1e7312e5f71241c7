package nabla.plot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.tensor.Tensor;

/// Finished pictures from data, one call each. Lines, points, regions and surfaces are built with `Chart`.
public final class Plots {
    /// Something that happened.
    public record Event(int year, String text) {}

    private Plots() {}

    /// Vertical bars, each with its value.
    public static Figure bars(String title, String yLabel, Map<String, Double> values) {
        double[] heights = values(values);
        Svg svg = BarCharts.bars(title, yLabel, List.copyOf(values.keySet()), heights);
        return figure(svg, "Bars “" + title + "”: " + words(values));
    }

    /// Bars from left to right, for amounts with long names, such as times.
    public static Figure lengths(String title, String unit, Map<String, Double> values) {
        Svg svg = BarCharts.horizontal(title, unit, List.copyOf(values.keySet()), values(values));
        return figure(svg, "Bars “" + title + "” (" + unit + "): " + words(values));
    }

    /// How often values fall into each of `bins` intervals of equal width.
    public static Figure histogram(String title, String xLabel, double[] values, int bins) {
        Svg svg = BarCharts.histogram(title, xLabel, values, bins);
        return figure(
                svg, "Histogram “" + title + "”: " + values.length + " values of " + xLabel + " in " + bins + " bins.");
    }

    /// A matrix with its numbers, the larger the darker.
    public static Figure heatMap(String title, List<String> rows, List<String> columns, double[][] values) {
        Svg svg = BarCharts.heatMap(title, rows, columns, values);
        StringBuilder alt = new StringBuilder("Matrix “" + title + "”");
        for (int r = 0; r < rows.size(); r++) {
            alt.append("; ").append(rows.get(r)).append(':');
            for (int c = 0; c < columns.size(); c++) {
                alt.append(' ').append(columns.get(c)).append(' ').append(Alt.number(values[r][c]));
            }
        }
        return figure(svg, alt.append('.').toString());
    }

    /// Events along a line of time.
    public static Figure timeline(String title, List<Event> events) {
        List<String> words = new ArrayList<>();
        for (Event event : events) {
            words.add(event.year() + " " + event.text());
        }
        return figure(Timeline.draw(title, events), "Timeline “" + title + "”: " + String.join("; ", words) + ".");
    }

    /// Charts that replace one another, all of one size.
    public static Figure frames(double seconds, List<Chart> charts) {
        List<Svg> frames = new ArrayList<>();
        for (Chart chart : charts) {
            frames.add(chart.svg());
        }
        String alt = "Moving picture of " + charts.size() + " frames. First: "
                + charts.getFirst().alt() + " Last: " + charts.getLast().alt();
        return figure(Svg.frames(frames, seconds), alt);
    }

    /// Charts side by side.
    public static Figure row(List<Chart> charts) {
        List<Figure> figures = new ArrayList<>();
        for (Chart chart : charts) {
            figures.add(chart.figure());
        }
        return Figure.row(figures);
    }

    /// Pictures in rows: (N, H, W) in grey or (N, H, W, 3) in colour, brightness from 0 to 1 or from 0 to 255.
    ///
    /// @param tile the width of each picture in pixels
    public static Figure images(String title, Tensor pictures, int columns, int tile) {
        return images(title, pictures, List.of(), columns, tile);
    }

    /// Pictures in rows, each with its caption.
    public static Figure images(String title, Tensor pictures, List<String> captions, int columns, int tile) {
        return grid(title, Pixels.pictures(pictures), captions, columns, tile);
    }

    /// Weights (N, H, W) as pictures on one scale: white for 0, orange above, blue below.
    public static Figure signed(String title, Tensor maps, List<String> captions, int columns, int tile) {
        return grid(title, Pixels.signed(maps), captions, columns, tile);
    }

    private static Figure grid(String title, List<BufferedImage> images, List<String> captions, int columns, int tile) {
        if (!captions.isEmpty() && captions.size() != images.size()) {
            throw new IllegalArgumentException(
                    "“" + title + "”: " + captions.size() + " captions for " + images.size() + " pictures");
        }
        String words = captions.isEmpty() ? "" : ": " + String.join("; ", captions);
        String alt = images.size() + (images.size() == 1 ? " picture “" : " pictures “") + title + "”" + words + ".";
        return figure(ImageGrid.draw(title, images, captions, columns, tile), alt);
    }

    private static Figure figure(Svg svg, String alt) {
        return Figure.svg(svg.document(), svg.width(), svg.height(), alt);
    }

    private static double[] values(Map<String, Double> values) {
        double[] out = new double[values.size()];
        int i = 0;
        for (double value : values.values()) {
            out[i++] = value;
        }
        return out;
    }

    private static String words(Map<String, Double> values) {
        List<String> words = new ArrayList<>();
        values.forEach((name, value) -> words.add(name + " " + Alt.number(value)));
        return String.join(", ", words) + ".";
    }
}
