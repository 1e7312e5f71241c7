package nabla.exercises;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// What the learner has done so far, week by week. In a notebook:
///
/// ```java
/// Progress.soFar()
/// ```
public final class Progress {
    private final List<Line> lines;
    private final String trouble;

    /// One week.
    ///
    /// @param done exercises whose public tests all pass
    /// @param of exercises that are required
    private record Line(Week week, int done, int of, double points, double full, int right) {}

    private Progress(List<Line> lines, String trouble) {
        this.lines = lines;
        this.trouble = trouble;
    }

    /// The progress of the user who runs this program.
    public static Progress soFar() {
        return of(ProgressFile.ofUser(), Week.all());
    }

    static Progress of(ProgressFile file, List<Week> weeks) {
        try {
            ProgressFile.Content content = file.read();
            return new Progress(weeks.stream().map(week -> line(week, content)).toList(), "");
        } catch (IOException e) {
            return new Progress(List.of(), String.valueOf(e.getMessage()));
        }
    }

    /// Prints the progress.
    public static void main(String[] args) {
        System.out.println(soFar());
    }

    /// Records a check; returns what went wrong, or nothing. A grader's runs are not recorded.
    static String record(Report report) {
        return record(content ->
                content.withExercise(report.id(), new ProgressFile.Item(report.score(), report.allPassed())));
    }

    /// Records an answer; returns what went wrong, or nothing.
    static String record(String question, boolean right) {
        return record(content -> content.withAnswer(question, right));
    }

    private static String record(UnaryOperator<ProgressFile.Content> change) {
        if (System.getenv("NBGRADER_EXECUTION") != null) {
            return "";
        }
        try {
            ProgressFile.ofUser().change(change);
            return "";
        } catch (IOException e) {
            return "Your progress could not be recorded: "
                    + Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        }
    }

    private static Line line(Week week, ProgressFile.Content content) {
        List<Week.Part> required =
                week.exercises().stream().filter(part -> part.points() > 0).toList();
        var items = content.exercises();
        var none = new ProgressFile.Item(0, false);
        int done = (int) required.stream()
                .filter(part -> items.getOrDefault(part.id(), none).passed())
                .count();
        double points = required.stream()
                .mapToDouble(part -> items.getOrDefault(part.id(), none).points())
                .sum();
        double full = required.stream().mapToDouble(Week.Part::seen).sum();
        int right = (int) week.quiz().stream()
                .filter(id ->
                        content.quiz().containsKey(id) && content.quiz().get(id).right())
                .count();
        return new Line(week, done, required.size(), points, full, right);
    }

    /// The table, for a notebook and for a terminal.
    public Map<String, String> toMimeBundle() {
        return Map.of("text/html", html(), "text/plain", toString());
    }

    private String html() {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        for (String title : List.of("Week", "", "Exercises", "Points (public tests)", "Questions")) {
            html.append("<th scope=\"col\" style=\"text-align:left\">")
                    .append(title)
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (Line line : lines) {
            html.append("<tr>");
            for (String text : cells(line)) {
                html.append("<td style=\"text-align:left\">")
                        .append(ReportPage.escape(text))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>")
                .append(ReportPage.escape(trouble))
                .toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            List<String> cells = cells(line);
            text.append("%s  %s%n  exercises %s, points %s (public tests), questions %s%n"
                    .formatted(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
        }
        return text.append(trouble).toString().stripTrailing();
    }

    private static List<String> cells(Line line) {
        Week week = line.week();
        return List.of(
                week.week(),
                week.title(),
                line.done() + " of " + line.of(),
                Comparison.number(line.points()) + " of " + Comparison.number(line.full()),
                line.right() + " of " + week.quiz().size());
    }
}
