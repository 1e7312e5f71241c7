package nabla.exercises.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Plants leaks and sees that they are found.
class LeaksTest {
    private static List<String> find(Notebook source, String... more) {
        List<String> published = new ArrayList<>(BuildExercises.published(Strip.strip(source), Manifest.of(source)));
        published.addAll(List.of(more));
        return Leaks.find(source, published);
    }

    @Test
    void aStrippedNotebookLeaksNothing() {
        assertEquals(List.of(), find(Sources.notebook()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return factor * value + 0 * value;",
                "return factor*value+0*value;",
                "It helps to\nreturn factor   * value + 0 * value; doesn't it?",
                "// BEGIN SOLUTION",
                "// END HIDDEN TESTS",
                "see halvesAnotherNumber",
                "the result is 617.28395",
                "at 1234.5679 it is larger"
            })
    void aPlantedLeakIsFound(String planted) {
        List<String> leaks = find(Sources.notebook(), planted);
        assertEquals(1, leaks.size(), leaks::toString);
    }

    @Test
    void aSolutionCopiedIntoTheTextIsFound() {
        Notebook source =
                Sources.notebook(Sources.SOLUTION, Sources.CHECK, "Hint: `return factor * value + 0 * value;`");
        assertEquals(List.of("the line 'return factor * value + 0 * value;' of cell half"), find(source));
    }

    @Test
    void aHiddenTestOutsideItsMarkersIsFound() {
        String moved = Sources.CHECK
                .replace("// END HIDDEN TESTS", "")
                .replace("    @Test @Points(1.5)", "    // END HIDDEN TESTS\n    @Test @Points(1.5)");
        List<String> complaints = SourceRules.complaints(Sources.notebook(Sources.SOLUTION, moved, ""));
        assertTrue(
                complaints.toString().contains("must have @Hidden and stand between the markers"),
                complaints::toString);
    }

    @Test
    void anAnswerInMetadataIsFound() {
        Notebook source = Sources.notebook();
        source.cells().get(0).metadata().addProperty("note", "return factor * value + 0 * value;");
        assertEquals(1, find(source).size());
    }

    @Test
    void whatTellsNothingIsNoLeak() {
        assertEquals(List.of(), find(Sources.notebook(), "}", "0.5", "half", "return x;"));
    }
}
