package nabla.exercises.build;

import com.google.gson.JsonObject;
import java.util.List;

/// Takes answers and hidden tests out of a solution notebook, and locks and signs its cells as nbgrader does.
final class Strip {
    private static final String CODE_STUB =
            "// YOUR CODE HERE\nthrow new UnsupportedOperationException(\"YOUR CODE HERE\");";
    private static final String TEXT_STUB = "YOUR ANSWER HERE";

    private Strip() {}

    static Notebook strip(Notebook source) {
        Notebook exercise = source.copy();
        for (Cell cell : exercise.cells()) {
            try {
                strip(cell);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(source.name() + ", cell " + cell.id() + ": " + e.getMessage(), e);
            }
        }
        exercise.nabla().addProperty("generated_from", source.fingerprint());
        return exercise;
    }

    private static void strip(Cell cell) {
        cell.clearOutputs();
        if (cell.isSolution()) {
            cell.setSource(withoutSolution(cell));
        }
        cell.setSource(Region.HIDDEN_TESTS.replace(cell.source(), List.of()));
        lock(cell);
        cell.nbgrader().ifPresent(marks -> sign(cell, marks));
    }

    private static String withoutSolution(Cell cell) {
        String stub = cell.nabla()
                .map(nabla -> Cell.text(nabla, "stub"))
                .filter(text -> !text.isEmpty())
                .orElse(cell.isCode() ? CODE_STUB : TEXT_STUB);
        return Region.SOLUTION.isIn(cell.source())
                ? Region.SOLUTION.replace(cell.source(), stub.lines().toList())
                : stub;
    }

    private static void lock(Cell cell) {
        if (cell.isSolution() || cell.isLocked()) {
            cell.metadata().addProperty("deletable", false);
        }
        if (cell.isLocked()) {
            cell.metadata().addProperty("editable", false);
        }
    }

    private static void sign(Cell cell, JsonObject marks) {
        if (cell.isSolution() || cell.isLocked()) {
            marks.addProperty("checksum", Checksum.of(cell));
            marks.addProperty("cell_type", cell.type());
        }
    }
}
