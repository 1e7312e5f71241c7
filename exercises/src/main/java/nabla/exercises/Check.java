package nabla.exercises;

import nabla.display.Display;
import org.jspecify.annotations.Nullable;

/// What a check cell calls, with the test class declared above it in the same cell.
///
/// ```java
/// Check.grade(SigmoidTest.class)
/// ```
///
/// It shows a table and returns the points, so that the cell's result is a number that graders read. It prints nothing
/// and throws nothing that a learner could have caused.
public final class Check {
    private static final Attempts attempts = new Attempts();
    private static volatile @Nullable Report last;

    private Check() {}

    /// Runs the tests of an exercise and shows what came out.
    ///
    /// @param tests a class with `@Exercise` and JUnit tests
    /// @return the points of the tests that passed
    public static Double grade(Class<?> tests) {
        Exercise exercise = tests.getAnnotation(Exercise.class);
        if (exercise == null) {
            throw new IllegalArgumentException(
                    tests.getSimpleName() + " has no @Exercise(id = …), so the check does not know what it belongs to");
        }
        var verdicts = attempts.withHints(exercise.id(), new Trial(tests).run());
        Report result = new Report(exercise, verdicts, "");
        String trouble = Progress.record(result);
        Report shown = new Report(exercise, verdicts, trouble);
        last = shown;
        Display.show(shown);
        return shown.score();
    }

    /// The last check's stack traces, for who wants to see them.
    public static String details() {
        Report report = last;
        return report == null ? "No check has run yet." : report.details();
    }

    /// Forgets failures so far, so that hints start with the weaker one again.
    public static void forget() {
        attempts.forget();
    }

    /// The last check's report.
    public static @Nullable Report last() {
        return last;
    }
}
