package nabla.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {
    private static final Figure FIGURE = Figure.svg("<svg/>", 10, 20, "a \"line\" & <points>");

    @TempDir
    Path folder;

    @Test
    void aNotebookGetsAnImageWithItsTextAlternativeEscaped() {
        Map<String, String> bundle = FIGURE.toMimeBundle();
        String html = bundle.getOrDefault("text/html", "");
        assertTrue(html.startsWith("<figure"), html);
        assertTrue(html.contains("alt=\"a &quot;line&quot; &amp; &lt;points&gt;\""), html);
        assertTrue(html.contains("data:image/svg+xml;base64,PHN2Zy8+"), html);
        assertTrue(html.contains("background:#fff"), html);
        assertEquals("a \"line\" & <points>", bundle.get("text/plain"));
    }

    @Test
    void aFigureWithoutATextAlternativeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Figure.svg("<svg/>", 1, 1, " "));
    }

    @Test
    void severalFiguresStandSideBySide() {
        Figure row = Figure.row(List.of(FIGURE, Figure.png(new byte[] {1, 2}, 1, 1, "second")));
        assertEquals(2, row.html().split("<img", -1).length - 1);
        assertTrue(row.alt().endsWith("\nsecond"));
    }

    @Test
    void theFileNameSaysHowAFigureIsSaved() throws Exception {
        FIGURE.save(folder.resolve("a.svg"));
        FIGURE.save(folder.resolve("a.html"));
        assertEquals("<svg/>", Files.readString(folder.resolve("a.svg")));
        assertTrue(Files.readString(folder.resolve("a.html")).contains("<figure"));
    }

    @Test
    void aRowCannotBeAnSvgAndTheMessageSaysWhatWorks() {
        Figure row = Figure.row(List.of(FIGURE, FIGURE));
        var e = assertThrows(IllegalArgumentException.class, () -> row.save(folder.resolve("row.svg")));
        assertEquals(
                "cannot save this figure (2 pictures) as row.svg; a name that ends in .html works", e.getMessage());
    }
}
