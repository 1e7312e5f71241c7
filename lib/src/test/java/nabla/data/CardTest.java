package nabla.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardTest {
    private static final byte[] TEXT = "hello\n".getBytes(StandardCharsets.UTF_8);
    private static final String GOOD =
            "name=greeting\nkind=text\nrows=1\nparts=all\npart.all=1,a.txt\n" + Folder.entry("a.txt", TEXT);

    @TempDir
    Path folder;

    @Test
    void aCardSaysWhatTheDataSetIs() {
        Card card = Datasets.card("breast-cancer");
        assertEquals(569, card.rows());
        assertEquals(List.of("benign", "malignant"), card.classes());
        assertEquals(List.of(357, 212), card.counts());
        assertEquals("class", card.label());
        assertTrue(card.licence().contains("CC BY 4.0"));
    }

    @Test
    void aCardShowsItselfAsATable() {
        String html = String.valueOf(Datasets.card("iris").toMimeBundle().get("text/html"));
        assertTrue(html.contains("setosa 50, versicolor 50, virginica 50"), html);
        assertTrue(Datasets.card("iris").toString().contains("licence"));
    }

    @Test
    void aMissingLineIsNamedWithItsFile() {
        new Folder(folder).card(GOOD.replace("name=greeting\n", ""));
        assertEquals(folder.resolve("dataset.properties") + " has no line 'name=…'", problem());
    }

    @Test
    void aCountThatIsNoNumberIsShown() {
        new Folder(folder).card(GOOD.replace("rows=1", "rows=many"));
        assertTrue(problem().endsWith("the line 'rows=many' holds 'many' where a number belongs"), problem());
    }

    @Test
    void aBrokenChecksumLineIsShown() {
        new Folder(folder).card(GOOD.replaceFirst("file.a.txt=6 .*\n", "file.a.txt=6 abc\n"));
        assertTrue(problem().contains("'file.a.txt=6 abc' is not a number of bytes and a SHA-256"), problem());
    }

    @Test
    void anUnknownKindIsShownWithTheKnownOnes() {
        new Folder(folder).card(GOOD.replace("kind=text", "kind=music"));
        assertTrue(problem().endsWith("the line 'kind=music' is not one of table, images, text"), problem());
    }

    @Test
    void classesAndCountsMustAgree() {
        new Folder(folder).card(GOOD + "classes=a,b\ncounts=1\n");
        assertTrue(problem().endsWith("the line 'counts=1' has 1 numbers for 2 classes"), problem());
    }

    @Test
    void aPartThatDoesNotExistIsNamedWithThoseThatDo() {
        Card card = Datasets.card("binary-face-object");
        var e = assertThrows(IllegalArgumentException.class, () -> card.part("dev"));
        assertEquals("the data set 'binary-face-object' has no part 'dev'; it has train, test", e.getMessage());
    }

    @Test
    void aFolderWithoutACardIsNoDataSet() {
        var e = assertThrows(UncheckedIOException.class, () -> Card.read(folder));
        assertEquals("no data set at " + folder + ": cannot read dataset.properties", e.getMessage());
    }

    @Test
    void aFileCutShortIsNamedWithBothChecksums() throws Exception {
        DataFile file = written();
        Files.write(file.path(), new byte[] {'h', 'e'});
        var e = assertThrows(UncheckedIOException.class, file::read);
        assertTrue(
                String.valueOf(e.getMessage())
                        .contains(file.path() + " was cut short or changed: expected 6 bytes with SHA-256 "
                                + DataFile.sha256(TEXT) + ", found 2 bytes with SHA-256 "
                                + DataFile.sha256(new byte[] {'h', 'e'})),
                e.getMessage());
    }

    @Test
    void aFileWithOneOtherByteIsNamed() throws Exception {
        DataFile file = written();
        Files.writeString(file.path(), "hellO\n");
        var e = assertThrows(UncheckedIOException.class, file::read);
        assertTrue(
                String.valueOf(e.getMessage()).contains(file.path() + " was changed: expected 6 bytes"),
                e.getMessage());
    }

    @Test
    void aMissingFileIsNamed() {
        DataFile file = entry();
        var e = assertThrows(UncheckedIOException.class, file::read);
        assertTrue(
                String.valueOf(e.getMessage()).startsWith("the data file " + file.path() + " is missing"),
                e.getMessage());
    }

    private DataFile written() {
        new Folder(folder).file("a.txt", TEXT);
        return entry();
    }

    private DataFile entry() {
        new Folder(folder).card(GOOD);
        return Card.read(folder).file("a.txt");
    }

    private String problem() {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Card.read(folder))
                .getMessage());
    }
}
