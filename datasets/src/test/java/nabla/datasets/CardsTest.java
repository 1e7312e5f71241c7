package nabla.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nabla.data.Card;
import nabla.data.DataFile;
import nabla.data.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares every card with its files. The counts are read off the files here, not by the library's own readers.
class CardsTest {
    private static final Set<String> NOT_DATA = Set.of(Card.FILE, "README.md");
    private static final Set<String> NOT_SETS = Set.of("src", "target");
    private static final long MOST_BYTES = 45_000_000;

    static Stream<Card> cards() {
        return Datasets.names().stream().map(Datasets::card);
    }

    @Test
    void everyFolderIsADataSet() throws IOException {
        for (String folder : names(Datasets.folder(), true)) {
            if (!NOT_SETS.contains(folder)) {
                assertTrue(
                        Files.exists(Datasets.folder().resolve(folder).resolve(Card.FILE)),
                        "datasets/" + folder + " has no " + Card.FILE);
            }
        }
    }

    @Test
    void allDataTogetherStaySmall() {
        long bytes = cards().flatMap(card -> card.files().stream())
                .mapToLong(DataFile::bytes)
                .sum();
        assertTrue(
                bytes <= MOST_BYTES, bytes + " bytes of data, but at most " + MOST_BYTES + " belong in the repository");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theNameIsThatOfTheFolder(Card card) {
        assertEquals(String.valueOf(card.folder().getFileName()), card.name());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyFileHasAnEntryAndEveryEntryAFile(Card card) throws IOException {
        Set<String> files = names(card.folder(), false);
        files.removeAll(NOT_DATA);
        Set<String> entries = new TreeSet<>();
        card.files().forEach(file -> entries.add(String.valueOf(file.path().getFileName())));
        assertEquals(files, entries);
        Set<String> used = new TreeSet<>();
        card.parts().forEach(part -> used.addAll(part.files()));
        assertEquals(entries, used, "files of the parts");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyFileHasTheSizeAndChecksumOfItsEntry(Card card) {
        for (DataFile file : card.files()) {
            assertEquals(file.bytes(), file.read().length);
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theLicenceIsNamed(Card card) {
        List<String> known =
                List.of("CC0", "CC BY", "Public Domain", "public domain", "BSD", "MIT", "Apache", "Unicode");
        assertTrue(known.stream().anyMatch(card.licence()::contains), card.licence());
        assertFalse(card.credit().isBlank());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theCountsAreThoseOfTheFiles(Card card) throws IOException {
        int rows = 0;
        Map<String, Integer> counts = new TreeMap<>();
        for (Card.Part part : card.parts()) {
            List<String> classes = classesIn(card, part);
            assertEquals(part.rows(), classes.size(), part.name());
            rows += classes.size();
            classes.forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        assertEquals(card.rows(), rows);
        Map<String, Integer> expected = new TreeMap<>();
        for (int i = 0; i < card.classes().size(); i++) {
            expected.put(card.classes().get(i), card.counts().get(i));
        }
        assertEquals(expected, counts);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theBaselineNamesTheShareOfTheLargestClass(Card card) {
        double largest =
                card.counts().stream().mapToInt(Integer::intValue).max().orElse(0);
        String share = String.format(java.util.Locale.ROOT, "%.3f", largest / card.rows());
        assertTrue(card.baseline().contains(share), card.baseline() + " does not name " + share);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everySetIsDescribedInTheReadmes(Card card) throws IOException {
        String own = Files.readString(card.folder().resolve("README.md"));
        assertTrue(own.contains(card.title()), "the README.md of " + card.name() + " does not name its title");
        String all = Files.readString(Datasets.folder().resolve("README.md"));
        assertTrue(
                all.contains("[" + card.name() + "](" + card.name() + "/README.md)"),
                "datasets/README.md has no line for " + card.name());
    }

    private static List<String> classesIn(Card card, Card.Part part) throws IOException {
        return switch (card.kind()) {
            case TABLE -> lastOfEachLine(card, part);
            case IMAGES -> labels(card, part);
            case TEXT -> Files.readAllLines(card.folder().resolve(part.files().getFirst()));
        };
    }

    private static List<String> lastOfEachLine(Card card, Card.Part part) throws IOException {
        List<String> lines =
                Files.readAllLines(card.folder().resolve(part.files().getFirst()));
        int column = Arrays.asList(lines.getFirst().split(",", -1)).indexOf(card.label());
        return lines.stream().skip(1).map(line -> line.split(",", -1)[column]).toList();
    }

    private static List<String> labels(Card card, Card.Part part) throws IOException {
        var sheet = ImageIO.read(card.folder().resolve(part.files().get(0)).toFile());
        Card.Tile tile = Objects.requireNonNull(card.tile());
        assertEquals(0, sheet.getWidth() % tile.width());
        assertEquals(0, sheet.getHeight() % tile.height());
        int tiles = sheet.getWidth() / tile.width() * (sheet.getHeight() / tile.height());
        assertEquals(part.rows(), tiles, "tiles of " + part.files().get(0));
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(card.folder().resolve(part.files().get(1)))) {
            names.add(card.classes().get(Integer.parseInt(line)));
        }
        return names;
    }

    private static Set<String> names(Path folder, boolean folders) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            children.filter(child -> Files.isDirectory(child) == folders)
                    .forEach(child -> names.add(String.valueOf(child.getFileName())));
            names.removeIf(name -> name.startsWith("."));
            return names;
        }
    }
}
