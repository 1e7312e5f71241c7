package nabla.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nabla.solutions.Session.Ran;
import nabla.solutions.Workbook.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotebooksTest {
    private static final Path SOLUTIONS = Path.of("");
    private static final Path EXERCISES = Path.of("..", "exercises");

    static List<String> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(SOLUTIONS.toAbsolutePath())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("week-.*\\.ipynb"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void theSolutionGetsFullPoints(String name) {
        try (Session session = new Session()) {
            for (Code cell : Workbook.read(SOLUTIONS.resolve(name)).cells()) {
                Ran ran = session.run(cell.source());
                assertFalse(ran.failed(), cell.id() + ": " + ran.text());
                if (cell.kind().equals("test")) {
                    assertEquals(cell.points(), Double.parseDouble(ran.text()), 1e-9, () -> report(session));
                } else if (cell.kind().equals("practice")) {
                    assertTrue(passed(session), () -> report(session));
                } else if (cell.kind().equals("quiz")) {
                    assertTrue(ran.text().contains("right") && !ran.text().contains("not right"), ran.text());
                }
            }
            assertTrue(asStated(session, name), name + ": a number is not what its text says");
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void theUntouchedExerciseGetsNothing(String name) {
        try (Session session = new Session()) {
            for (Code cell : Workbook.read(EXERCISES.resolve(name)).cells()) {
                Ran ran = session.run(cell.source());
                if (!cell.kind().isEmpty()) {
                    assertFalse(ran.failed(), cell.id() + ": " + ran.text());
                }
                if (cell.kind().equals("test") || cell.kind().equals("practice")) {
                    assertEquals(0, Double.parseDouble(ran.text()), cell.id());
                    assertTrue(report(session).contains("not done yet"), () -> report(session));
                } else if (cell.kind().equals("quiz")) {
                    assertTrue(ran.text().contains("not answered yet"), ran.text());
                }
            }
        }
    }

    @Test
    void anExceptionIsToldWithTheLineOfTheLearnersCell() {
        try (Session session = new Session()) {
            Workbook exercise = Workbook.read(EXERCISES.resolve("week-01-perceptron-to-logistic-regression.ipynb"));
            session.run(exercise.cells().getFirst().source());
            session.run("double sigmoid(double z) {\n    double[] a = {};\n    return a[1];\n}");
            session.run(exercise.check("w01-sigmoid").source());
            String report = report(session);
            assertTrue(report.contains("sigmoid threw ArrayIndexOutOfBoundsException in line 3: Index 1"), report);
        }
    }

    /// Whether the last numbers of a notebook are those that its text promises.
    private static boolean asStated(Session session, String name) {
        return switch (name.substring(0, 7)) {
            case "week-01" ->
                session.run("Math.abs(model.costs()[999] - 0.331) < 0.005"
                                + " && Math.abs(accuracy(model, train) - 0.87) < 0.015"
                                + " && Math.abs(accuracy(model, test) - 0.74) < 0.015")
                        .text()
                        .equals("true");
            default -> false;
        };
    }

    private static boolean passed(Session session) {
        return session.run("Check.last().allPassed()").text().equals("true");
    }

    private static String report(Session session) {
        return session.run("Check.last().toString()").text();
    }
}
