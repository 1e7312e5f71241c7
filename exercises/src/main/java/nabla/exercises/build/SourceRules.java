package nabla.exercises.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a solution notebook has to keep, so that the exercise made from it can be graded.
final class SourceRules {
    private final Notebook source;
    private final List<String> complaints = new ArrayList<>();

    private SourceRules(Notebook source) {
        this.source = source;
    }

    /// What is wrong, one line each; nothing if all is well.
    static List<String> complaints(Notebook source) {
        SourceRules rules = new SourceRules(source);
        rules.check();
        return rules.complaints;
    }

    private void check() {
        if (source.nabla() == null) {
            complaints.add(source.name() + ": the notebook's metadata has no 'nabla' with assignment, week and title");
        }
        Set<String> ids = new HashSet<>();
        for (Cell cell : source.cells()) {
            cell.nbgrader().ifPresent(marks -> {
                if (!ids.add(Cell.text(marks, "grade_id"))) {
                    complain(cell, "the grade_id '" + Cell.text(marks, "grade_id") + "' stands twice");
                }
            });
            regions(cell);
            if (cell.kind().equals("test")) {
                test(cell);
            }
        }
    }

    private void regions(Cell cell) {
        if (Region.SOLUTION.isIn(cell.source()) && !cell.isSolution()) {
            complain(cell, "it has a solution, but nbgrader.solution is not true");
        }
        if (Region.HIDDEN_TESTS.isIn(cell.source()) && !cell.isGraded()) {
            complain(cell, "it has hidden tests, but nbgrader.grade is not true");
        }
    }

    private void test(Cell cell) {
        TestSource tests = TestSource.of(cell.source());
        double points = cell.nbgrader()
                .filter(marks -> marks.has("points"))
                .map(marks -> marks.get("points").getAsDouble())
                .orElse(0.0);
        double sum = TestSource.points(tests.tests());
        if (Math.abs(sum - points) > 1e-9) {
            complain(cell, "its tests are worth " + sum + ", but nbgrader.points says " + points);
        }
        String text = cell.source().replaceAll("\\s", "");
        if (!text.contains("@Exercise(id=\"" + cell.exercise() + "\",points=" + plain(points) + ")")) {
            complain(cell, "it lacks @Exercise(id = \"%s\", points = %s)".formatted(cell.exercise(), plain(points)));
        }
        for (TestSource.Declared test : tests.tests()) {
            if (test.hidden() != test.marked()) {
                complain(cell, test.name() + " must have @Hidden and stand between the markers, or neither");
            }
        }
        if (source.cells().stream()
                .noneMatch(other -> other.isSolution() && other.exercise().equals(cell.exercise()))) {
            complain(cell, "no solution cell belongs to '" + cell.exercise() + "'");
        }
    }

    private static String plain(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
    }

    private void complain(Cell cell, String what) {
        complaints.add(source.name() + ", cell " + cell.id() + ": " + what);
    }
}
