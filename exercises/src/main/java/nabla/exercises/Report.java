package nabla.exercises;

import java.util.List;
import java.util.Map;

/// The outcome of a check: a table in a notebook, lines in a terminal.
public final class Report {
    private final Exercise exercise;
    private final List<Verdict> verdicts;
    private final String note;

    Report(Exercise exercise, List<Verdict> verdicts, String note) {
        this.exercise = exercise;
        this.verdicts = List.copyOf(verdicts);
        this.note = note;
    }

    /// The name of the exercise.
    public String id() {
        return exercise.id();
    }

    /// The points of the tests that passed.
    public double score() {
        return verdicts.stream().mapToDouble(Verdict::score).sum();
    }

    /// What full marks are, hidden tests included.
    public double full() {
        return exercise.points();
    }

    /// Whether every test that was there passed.
    public boolean allPassed() {
        return verdicts.stream().allMatch(Verdict::passed);
    }

    /// What the tests in the class are worth; the rest of [#full] is hidden.
    double seen() {
        return verdicts.stream().mapToDouble(Verdict::points).sum();
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /// The lines below the table.
    List<String> closing() {
        String points = full() == 0
                ? (allPassed() ? "Practice: all tests passed." : "Practice: no points, the same tests.")
                : "Points: %s of %s.".formatted(number(score()), number(seen()));
        double hidden = full() - seen();
        String rest = hidden > 1e-9
                ? "Hidden tests worth %s run when the exercise is graded."
                        .formatted(hidden == 1 ? "1 point" : number(hidden) + " points")
                : "";
        return List.of(points, rest, note).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String number(double x) {
        return Comparison.number(x);
    }

    /// The stack traces of what failed.
    public String details() {
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : verdicts) {
            if (!verdict.trace().isEmpty() && !verdict.hidden()) {
                text.append(verdict.test()).append('\n').append(verdict.trace()).append('\n');
            }
        }
        return text.isEmpty() ? "Nothing failed.\n" : text.toString();
    }

    /// The table, for a notebook and for a terminal.
    public Map<String, String> toMimeBundle() {
        return Map.of("text/html", new ReportPage(this).html(), "text/plain", toString());
    }

    @Override
    public String toString() {
        return new ReportText(this).text();
    }
}
