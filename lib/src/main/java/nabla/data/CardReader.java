package nabla.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import nabla.data.Card.Part;
import nabla.data.Card.Tile;
import org.jspecify.annotations.Nullable;

/// Turns the lines of a `dataset.properties` into a [Card]; every message names the file and the line that is missing
/// or wrong.
record CardReader(Path file, Properties lines) {
    Card card() {
        Card.Kind kind = kind();
        List<String> classes = list("classes");
        List<Integer> counts = new ArrayList<>();
        for (String count : list("counts")) {
            counts.add(number("counts", count));
        }
        if (counts.size() != classes.size()) {
            throw wrong("counts", "has " + counts.size() + " numbers for " + classes.size() + " classes");
        }
        return new Card(
                folder(),
                need("name"),
                need("title"),
                kind,
                need("about"),
                need("source"),
                need("licence"),
                need("credit"),
                number("rows", need("rows")),
                classes,
                List.copyOf(counts),
                need("baseline"),
                parts(),
                files(),
                kind == Card.Kind.IMAGES ? tile() : null,
                kind == Card.Kind.TABLE ? need("label") : null);
    }

    private Path folder() {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    private Card.Kind kind() {
        String word = need("kind").toUpperCase(Locale.ROOT);
        for (Card.Kind kind : Card.Kind.values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        throw wrong("kind", "is not one of table, images, text");
    }

    private Tile tile() {
        String[] sides = need("tile").split("x", -1);
        if (sides.length != 2) {
            throw wrong("tile", "is not HEIGHTxWIDTH, such as 64x64");
        }
        return new Tile(number("tile", sides[0]), number("tile", sides[1]));
    }

    private List<Part> parts() {
        need("parts");
        List<Part> parts = new ArrayList<>();
        for (String name : list("parts")) {
            String key = "part." + name;
            need(key);
            List<String> words = list(key);
            if (words.size() < 2) {
                throw wrong(key, "is not a number of rows and at least one file");
            }
            parts.add(new Part(name, number(key, words.getFirst()), words.subList(1, words.size())));
        }
        return List.copyOf(parts);
    }

    private List<DataFile> files() {
        List<DataFile> files = new ArrayList<>();
        for (String key : keys("file.")) {
            String[] words = need(key).split(" +", -1);
            if (words.length != 2 || !words[1].matches("[0-9a-f]{64}")) {
                throw wrong(key, "is not a number of bytes and a SHA-256 of 64 hexadecimal digits");
            }
            files.add(new DataFile(folder().resolve(key.substring("file.".length())), number(key, words[0]), words[1]));
        }
        return List.copyOf(files);
    }

    private List<String> keys(String prefix) {
        List<String> keys = new ArrayList<>(new TreeSet<>(lines.stringPropertyNames()));
        keys.removeIf(key -> !key.startsWith(prefix));
        return keys;
    }

    private List<String> list(String key) {
        @Nullable String line = lines.getProperty(key);
        return line == null || line.isBlank()
                ? List.of()
                : Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private int number(String key, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    file + ": the line '" + key + "=" + lines.getProperty(key) + "' holds '" + text
                            + "' where a number belongs",
                    e);
        }
    }

    private String need(String key) {
        @Nullable String value = lines.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(file + " has no line '" + key + "=…'");
        }
        return value.strip();
    }

    private IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException(file + ": the line '" + key + "=" + lines.getProperty(key) + "' " + why);
    }
}
