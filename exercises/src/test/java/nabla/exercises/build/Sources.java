package nabla.exercises.build;

import com.google.gson.JsonParser;

/// A small solution notebook for tests.
final class Sources {
    static final String SOLUTION = """
            double half(double value) {
                // BEGIN SOLUTION
                double factor = 0.5; // the trick
                return factor * value + 0 * value;
                // END SOLUTION
            }""";
    static final String CHECK = """
            @Exercise(id = "w99-half", points = 2)
            class HalfTest {
                @Test @Stage(SHAPE) @Points(0.5)
                void halvesTwo() { Expect.close(1, half(2)); }
                // BEGIN HIDDEN TESTS
                @Test @Points(1.5) @Hidden
                void halvesAnotherNumber() { Expect.close(617.28395, half(1234.5679)); }
                // END HIDDEN TESTS
            }
            Check.grade(HalfTest.class)""";

    private Sources() {}

    static Notebook notebook() {
        return notebook(SOLUTION, CHECK, "Halve it.");
    }

    static Notebook notebook(String solution, String check, String prose) {
        Notebook notebook =
                new Notebook("week-99-halves.ipynb", JsonParser.parseString("""
                {"cells": [
                  {"cell_type": "markdown", "id": "text", "metadata": {}, "source": []},
                  {"cell_type": "code", "id": "half", "execution_count": 3,
                   "outputs": [{"output_type": "stream", "name": "stdout", "text": ["return factor * value"]}],
                   "metadata": {"execution": {"x": 1},
                                "nbgrader": {"schema_version": 3, "grade": false, "locked": false, "solution": true,
                                             "task": false, "grade_id": "half"},
                                "nabla": {"schema": 1, "kind": "solution", "exercise": "w99-half", "rung": "core",
                                          "exports": ["double half(double)"]}}, "source": []},
                  {"cell_type": "code", "id": "half-check", "execution_count": null, "outputs": [],
                   "metadata": {"nbgrader": {"schema_version": 3, "grade": true, "locked": true, "solution": false,
                                             "task": false, "grade_id": "half-check", "points": 2},
                                "nabla": {"schema": 1, "kind": "test", "exercise": "w99-half", "class": "HalfTest",
                                          "timeout_s": 10}}, "source": []}],
                 "metadata": {"nabla": {"schema": 1, "assignment": "week-99-halves", "week": "week-99",
                                        "title": "Halves"}},
                 "nbformat": 4, "nbformat_minor": 5}""").getAsJsonObject());
        notebook.cells().get(0).setSource(prose);
        notebook.cells().get(1).setSource(solution);
        notebook.cells().get(2).setSource(check);
        return notebook;
    }
}
