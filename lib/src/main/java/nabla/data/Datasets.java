package nabla.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nabla.data.Card.Kind;
import nabla.data.Card.Part;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/// Finds and loads data sets by name, from the folder `datasets` of the clone; never from the network.
///
/// The folder is the system property `nabla.datasets`, else the environment variable `NABLA_DATASETS`, else the folder
/// `datasets` beside or above the working directory. Every file is compared with its card before it is used.
public final class Datasets {
    private static final String PROPERTY = "nabla.datasets";
    private static final String VARIABLE = "NABLA_DATASETS";

    private Datasets() {}

    /// The folder of the data sets.
    public static Path folder() {
        return find(
                System.getProperty(PROPERTY),
                System.getenv(VARIABLE),
                Path.of("").toAbsolutePath());
    }

    static Path find(@Nullable String property, @Nullable String variable, Path start) {
        if (property != null) {
            return given("the system property " + PROPERTY, property);
        }
        if (variable != null && !variable.isBlank()) {
            return given("the environment variable " + VARIABLE, variable);
        }
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("datasets");
            if (!cards(candidate).isEmpty()) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("no folder 'datasets' with data sets in " + start
                + " or above it. Start inside the clone of Nabla, or set " + VARIABLE + " to its folder 'datasets'");
    }

    private static Path given(String what, String value) {
        Path folder = Path.of(value).toAbsolutePath();
        if (cards(folder).isEmpty()) {
            throw new IllegalArgumentException(what + " is " + value + ", but there is no data set (a folder with a "
                    + Card.FILE + ") in it. Set it to the folder 'datasets' of the clone");
        }
        return folder;
    }

    private static List<Path> cards(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(Card.FILE)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the data sets in " + folder + ": " + e.getMessage(), e);
        }
    }

    /// The names of all data sets.
    public static List<String> names() {
        return cards(folder()).stream()
                .map(path -> Objects.toString(path.getFileName()))
                .toList();
    }

    /// The card of the data set of this name.
    public static Card card(String name) {
        List<String> names = names();
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "no data set '" + name + "' in " + folder() + "; there are " + String.join(", ", names));
        }
        return Card.read(folder().resolve(name));
    }

    /// One part of a data set, of whatever kind it is.
    public static Dataset load(Card card, String part) {
        return switch (card.kind()) {
            case TABLE -> tabular(card, part);
            case IMAGES -> new Sprite(card, card.part(part), Objects.requireNonNull(card.tile())).images();
            case TEXT -> corpus(card, card.part(part));
        };
    }

    /// One part (such as "train" or "test") of a set of pictures.
    public static Images images(String name, String part) {
        return (Images) load(expect(name, Kind.IMAGES), part);
    }

    /// A table as numbers, ready to learn from.
    public static Tabular tabular(String name) {
        Card card = expect(name, Kind.TABLE);
        return tabular(card, card.parts().getFirst().name());
    }

    /// A table to look at.
    public static Table table(String name) {
        Card card = expect(name, Kind.TABLE);
        return table(card, card.parts().getFirst());
    }

    /// A text.
    public static Corpus corpus(String name) {
        Card card = expect(name, Kind.TEXT);
        return corpus(card, card.parts().getFirst());
    }

    private static Tabular tabular(Card card, String part) {
        Table table = table(card, card.part(part));
        String label = Objects.requireNonNull(card.label());
        List<String> features = new ArrayList<>(table.columnNames());
        features.remove(label);
        return new Tabular(
                card,
                Tables.tensor(table, features),
                Tables.labels(table, label, card.classes()),
                List.copyOf(features),
                card.classes());
    }

    private static Table table(Card card, Part part) {
        Table table =
                Tables.read(card.name(), card.file(part.files().getFirst()).read());
        if (table.rowCount() != part.rows()) {
            throw new IllegalArgumentException(card.folder().resolve(Card.FILE) + ": the part '" + part.name()
                    + "' says " + part.rows() + " rows, but " + part.files().getFirst() + " has " + table.rowCount());
        }
        return table;
    }

    private static Corpus corpus(Card card, Part part) {
        StringBuilder text = new StringBuilder();
        for (String file : part.files()) {
            text.append(new String(card.file(file).read(), StandardCharsets.UTF_8));
        }
        return new Corpus(card, text.toString());
    }

    private static Card expect(String name, Kind kind) {
        Card card = card(name);
        if (card.kind() != kind) {
            throw new IllegalArgumentException("the data set '" + name + "' is of kind "
                    + card.kind().name().toLowerCase(Locale.ROOT) + ": load it with Datasets."
                    + switch (card.kind()) {
                        case TABLE -> "tabular(\"" + name + "\")";
                        case IMAGES ->
                            "images(\"" + name + "\", \""
                                    + card.parts().getFirst().name() + "\")";
                        case TEXT -> "corpus(\"" + name + "\")";
                    });
        }
        return card;
    }
}
