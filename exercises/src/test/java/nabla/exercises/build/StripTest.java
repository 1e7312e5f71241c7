package nabla.exercises.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StripTest {
    private final Notebook exercise = Strip.strip(Sources.notebook());

    @Test
    void theSolutionBecomesAStubThatCompilesInAnyMethod() {
        assertEquals("""
                double half(double value) {
                    // YOUR CODE HERE
                    throw new UnsupportedOperationException("YOUR CODE HERE");
                }""", exercise.cells().get(1).source());
    }

    @Test
    void hiddenTestsAreGoneAndPublicOnesStay() {
        String check = exercise.cells().get(2).source();
        assertTrue(check.contains("halvesTwo") && check.contains("Check.grade(HalfTest.class)"), check);
        assertFalse(check.contains("halvesAnotherNumber") || check.contains("HIDDEN"), check);
    }

    @Test
    void outputsAndTimesAreGone() {
        Cell cell = exercise.cells().get(1);
        assertEquals(0, cell.json().getAsJsonArray("outputs").size());
        assertTrue(cell.json().get("execution_count").isJsonNull());
        assertFalse(cell.metadata().has("execution"));
    }

    @Test
    void answersMayBeEditedButNotDeletedAndTestsNeither() {
        assertFalse(exercise.cells().get(1).metadata().get("deletable").getAsBoolean());
        assertFalse(exercise.cells().get(1).metadata().has("editable"));
        assertFalse(exercise.cells().get(2).metadata().get("editable").getAsBoolean());
    }

    @Test
    void theStubCanBeTheCellsOwn() {
        Notebook source = Sources.notebook();
        source.cells().get(1).nabla().orElseThrow().addProperty("stub", "return 0;");
        assertTrue(Strip.strip(source).cells().get(1).source().contains("    return 0;"));
    }

    @Test
    void theOriginIsTheSourceWithoutItsOutputs() {
        String origin = exercise.nabla().get("generated_from").getAsString();
        Notebook run = Sources.notebook();
        run.cells().get(1).clearOutputs();
        assertEquals(origin, run.fingerprint());
        run.cells().get(1).setSource("other");
        assertNotEquals(origin, run.fingerprint());
    }

    @Test
    void anUnclosedMarkerIsToldWithNotebookAndCell() {
        Notebook source = Sources.notebook("// BEGIN SOLUTION", Sources.CHECK, "");
        var e = assertThrows(IllegalArgumentException.class, () -> Strip.strip(source));
        assertTrue(String.valueOf(e.getMessage()).startsWith("week-99-halves.ipynb, cell half: "), e::getMessage);
    }
}
