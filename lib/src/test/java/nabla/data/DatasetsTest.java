package nabla.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class DatasetsTest {
    @TempDir
    Path folder;

    @Test
    void theFolderIsFoundFromAnywhereInTheClone() {
        Path clone = folder.resolve("clone");
        new Folder(clone.resolve("datasets").resolve("x")).card("");
        Path deep = clone.resolve("notebooks").resolve("more");
        assertEquals(clone.resolve("datasets"), Datasets.find(null, null, deep));
        assertEquals(clone.resolve("datasets"), Datasets.find(null, " ", clone));
    }

    @Test
    void anEmptyFolderOfTheSameNameIsPassedOver() throws Exception {
        new Folder(folder.resolve("datasets").resolve("x")).card("");
        Path inner = Files.createDirectories(folder.resolve("work").resolve("datasets"));
        assertEquals(folder.resolve("datasets"), Datasets.find(null, null, inner));
    }

    @Test
    void thePropertyWinsOverTheVariableAndTheVariableOverTheSearch() {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        new Folder(one.resolve("x")).card("");
        new Folder(two.resolve("x")).card("");
        assertEquals(one, Datasets.find(one.toString(), two.toString(), folder));
        assertEquals(two, Datasets.find(null, two.toString(), folder));
    }

    @Test
    void withoutAFolderTheMessageSaysWhatToDo() {
        var e = assertThrows(IllegalArgumentException.class, () -> Datasets.find(null, null, folder));
        assertEquals(
                "no folder 'datasets' with data sets in " + folder + " or above it. Start inside the clone of Nabla, or"
                        + " set NABLA_DATASETS to its folder 'datasets'",
                e.getMessage());
    }

    @Test
    void aVariableThatPointsElsewhereIsNamed() {
        var e = assertThrows(IllegalArgumentException.class, () -> Datasets.find(null, folder.toString(), folder));
        assertTrue(
                String.valueOf(e.getMessage())
                        .startsWith("the environment variable NABLA_DATASETS is " + folder + ", but"),
                e.getMessage());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        var e = assertThrows(IllegalArgumentException.class, () -> Datasets.card("irs"));
        assertTrue(
                String.valueOf(e.getMessage()).endsWith("there are " + String.join(", ", Datasets.names())),
                e.getMessage());
    }

    @Test
    void aTableAskedForAsPicturesSaysHowToLoadIt() {
        var e = assertThrows(IllegalArgumentException.class, () -> Datasets.images("iris", "train"));
        assertEquals("the data set 'iris' is of kind table: load it with Datasets.tabular(\"iris\")", e.getMessage());
    }

    @Test
    void everySetLoads() {
        for (String name : Datasets.names()) {
            Card card = Datasets.card(name);
            for (Card.Part part : card.parts()) {
                assertEquals(part.rows(), Datasets.load(card, part.name()).size(), name);
            }
        }
    }

    @Test
    void theTableIsThereToLookAt() {
        Table table = Datasets.table("breast-cancer");
        assertEquals(569, table.rowCount());
        assertEquals(31, table.columnCount());
        assertEquals("mean_radius", table.columnNames().getFirst());
    }

    @Test
    void theTableIsThereToLearnFrom() {
        Tabular data = Datasets.tabular("breast-cancer");
        assertArrayEquals(new int[] {569, 30}, data.x().shape());
        assertEquals(17.99, data.x().get(0, 0), 1e-6);
        assertEquals(1, data.y().get(0), "malignant");
        assertEquals(212, data.y().sum().item());
        assertEquals("breast-cancer: 569 rows, 30 features, classes benign, malignant", data.toString());
    }

    @Test
    void aTextLoadsWhole() {
        byte[] text = "für alle\n".getBytes(StandardCharsets.UTF_8);
        new Folder(folder)
                .file("a.txt", text)
                .card("name=t\nkind=text\nrows=1\nparts=all\npart.all=1,a.txt\n" + Folder.entry("a.txt", text));
        Corpus corpus = (Corpus) Datasets.load(Card.read(folder), "all");
        assertEquals("für alle\n", corpus.text());
        assertEquals(9, corpus.size());
    }

    @Test
    void aTableWithAnotherNumberOfRowsThanItsCardIsRefused() {
        byte[] csv = "a,k\n1,x\n2,y\n".getBytes(StandardCharsets.UTF_8);
        new Folder(folder)
                .file("a.csv", csv)
                .card("name=t\nkind=table\nrows=3\nclasses=x,y\ncounts=1,1\nlabel=k\nparts=all\npart.all=3,a.csv\n"
                        + Folder.entry("a.csv", csv));
        var e = assertThrows(IllegalArgumentException.class, () -> Datasets.load(Card.read(folder), "all"));
        assertTrue(
                String.valueOf(e.getMessage()).endsWith("the part 'all' says 3 rows, but a.csv has 2"), e.getMessage());
    }

    @Test
    void featuresAreAllColumnsButTheClass() {
        assertEquals(
                List.of("sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm"),
                Datasets.tabular("iris").features());
    }
}
