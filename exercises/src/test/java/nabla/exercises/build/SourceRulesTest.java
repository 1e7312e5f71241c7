package nabla.exercises.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceRulesTest {
    private static List<String> complaints(String check) {
        return SourceRules.complaints(Sources.notebook(Sources.SOLUTION, check, ""));
    }

    @Test
    void aGoodNotebookHasNoComplaints() {
        assertEquals(List.of(), SourceRules.complaints(Sources.notebook()));
    }

    @Test
    void pointsHaveToAddUp() {
        assertEquals(
                List.of("week-99-halves.ipynb, cell half-check: its tests are worth 3.0, but nbgrader.points says 2.0"),
                complaints(Sources.CHECK.replace("@Points(1.5)", "@Points(2.5)")));
    }

    @Test
    void theClassNamesItsExerciseAndPoints() {
        assertEquals(
                List.of("week-99-halves.ipynb, cell half-check: it lacks @Exercise(id = \"w99-half\", points = 2)"),
                complaints(Sources.CHECK.replace("w99-half\"", "w99-whole\"")));
    }

    @Test
    void aSolutionStandsInASolutionCell() {
        Notebook source = Sources.notebook();
        source.cells().get(1).nbgrader().orElseThrow().addProperty("solution", false);
        assertEquals(
                List.of(
                        "week-99-halves.ipynb, cell half: it has a solution, but nbgrader.solution is not true",
                        "week-99-halves.ipynb, cell half-check: no solution cell belongs to 'w99-half'"),
                SourceRules.complaints(source));
    }

    @Test
    void anIdStandsOnce() {
        Notebook source = Sources.notebook();
        source.cells().get(1).nbgrader().orElseThrow().addProperty("grade_id", "half-check");
        assertEquals(
                List.of("week-99-halves.ipynb, cell half-check: the grade_id 'half-check' stands twice"),
                SourceRules.complaints(source));
    }
}
