package nabla.exercises;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Answers to the questions of a notebook. The question stands above the cell; the cell's value says whether the answer
/// is right, and why or why not. The first `?` is the place for the answer.
///
/// ```java
/// Quiz.single("w01-q1", "b")
/// ```
public final class Quiz {
    private Quiz() {}

    /// One letter.
    public static Answer single(String question, String letter) {
        return answer(question, "single", List.of(letter));
    }

    /// Every letter that applies.
    public static Answer multiple(String question, String... letters) {
        return answer(question, "multiple", List.of(letters));
    }

    /// A number.
    public static Answer number(String question, double number) {
        return answer(question, "number", List.of(String.valueOf(number)));
    }

    /// What a piece of code prints, or a word.
    public static Answer text(String question, String text) {
        return answer(question, "text", List.of(text));
    }

    private static Answer answer(String id, String type, List<String> given) {
        Question question = Question.named(id);
        if (!question.type().equals(type)) {
            throw new IllegalArgumentException(id + " wants Quiz." + question.type() + "(…), not Quiz." + type + "(…)");
        }
        List<String> clean = type.equals("text")
                ? given
                : given.stream().map(s -> s.strip().toLowerCase(Locale.ROOT)).toList();
        if (clean.isEmpty() || clean.contains("?") || clean.contains("nan")) {
            return new Answer(id, false, false, Map.of(), "");
        }
        boolean right = question.isRight(clean);
        return new Answer(id, true, right, question.explain(clean, right), Progress.record(id, right));
    }

    /// An answer and what is to be said of it.
    ///
    /// @param given whether there is an answer yet
    /// @param why by option
    /// @param note what else there is to say
    public record Answer(String question, boolean given, boolean right, Map<String, String> why, String note) {
        /// The explanation, for a notebook and for a terminal.
        public Map<String, String> toMimeBundle() {
            String ground = !given ? "#6e7781" : right ? "#1a7f37" : "#b3261e";
            String html = "<p><span style=\"padding:1px 6px;border-radius:4px;color:#fff;background:" + ground + "\">"
                    + word() + "</span></p>" + lines("<p>", "</p>");
            return Map.of("text/html", html, "text/plain", toString());
        }

        private String word() {
            return !given ? "– not answered yet" : right ? "✓ right" : "✗ not right";
        }

        private String lines(String open, String close) {
            return why.entrySet().stream()
                            .map(e -> open
                                    + (e.getKey().isEmpty() ? "" : e.getKey() + ": ")
                                    + (open.isEmpty() ? e.getValue() : ReportPage.escape(e.getValue()))
                                    + close)
                            .collect(Collectors.joining("\n"))
                    + (note.isEmpty() ? "" : open + note + close);
        }

        @Override
        public String toString() {
            return Arrays.asList(word(), lines("", "")).stream()
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }
}
