package nabla.data;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What a person should know before using a data set: what it is, who made it, what may be done with it, how large it
/// is and what a trivial answer already reaches. Read from the `dataset.properties` of its folder.
///
/// @param counts   how many rows each class has, in the order of `classes`
/// @param baseline what to expect of a trivial and of a simple model, and how that was measured
/// @param parts    the parts (train, test, or one part `all`) with the files each is made of
/// @param tile     height and width of one picture, for pictures
/// @param label    the column of the class, for tables
public record Card(
        Path folder,
        String name,
        String title,
        Kind kind,
        String about,
        String source,
        String licence,
        String credit,
        int rows,
        List<String> classes,
        List<Integer> counts,
        String baseline,
        List<Part> parts,
        List<DataFile> files,
        @Nullable Tile tile,
        @Nullable String label) {

    /// The name of the file that holds a card.
    public static final String FILE = "dataset.properties";

    /// The kinds of data, one for each kind of [Dataset].
    public enum Kind {
        TABLE,
        IMAGES,
        TEXT
    }

    /// A part of a data set, and the names of its files.
    public record Part(String name, int rows, List<String> files) {}

    /// Height and width of one picture, in pixels.
    public record Tile(int height, int width) {}

    /// Reads the card of the data set in this folder.
    public static Card read(Path folder) {
        Path file = folder.resolve(FILE);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("no data set at " + folder.toAbsolutePath() + ": cannot read " + FILE, e);
        }
        return new CardReader(file, properties).card();
    }

    /// The part of this name.
    public Part part(String wanted) {
        for (Part part : parts) {
            if (part.name().equals(wanted)) {
                return part;
            }
        }
        throw new IllegalArgumentException("the data set '" + name + "' has no part '" + wanted + "'; it has "
                + String.join(", ", parts.stream().map(Part::name).toList()));
    }

    /// The file of this name.
    public DataFile file(String wanted) {
        for (DataFile file : files) {
            if (String.valueOf(file.path().getFileName()).equals(wanted)) {
                return file;
            }
        }
        throw new IllegalArgumentException(folder.resolve(FILE) + " has no line 'file." + wanted + "=…'");
    }

    /// The card as a table, for the output of a cell.
    public Map<String, String> toMimeBundle() {
        StringBuilder html = new StringBuilder("<table>");
        for (Map.Entry<String, String> line : lines().entrySet()) {
            html.append("<tr><th style=\"text-align:left\">")
                    .append(line.getKey())
                    .append("</th><td style=\"text-align:left\">")
                    .append(escape(line.getValue()))
                    .append("</td></tr>");
        }
        return Map.of(
                "text/plain", toString(), "text/html", html.append("</table>").toString());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines().forEach((key, value) -> text.append(String.format("%-9s%s%n", key, value)));
        return text.toString().stripTrailing();
    }

    private Map<String, String> lines() {
        List<String> sizes = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            sizes.add(classes.get(i) + " " + counts.get(i));
        }
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("name", name);
        lines.put("title", title);
        lines.put("about", about);
        lines.put("rows", rows + (sizes.isEmpty() ? "" : " (" + String.join(", ", sizes) + ")"));
        lines.put(
                "parts",
                String.join(
                        ", ", parts.stream().map(p -> p.name() + " " + p.rows()).toList()));
        lines.put("baseline", baseline);
        lines.put("source", source);
        lines.put("licence", licence);
        lines.put("credit", credit);
        return lines;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
