package nabla.exercises;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A question with its answer and what to say to each.
///
/// @param type single, multiple, number or text
/// @param answer the letters, the number or the text
/// @param tolerance how far a number may be off
/// @param explanations what to say to each letter; under `right` what to say to a right answer, under `wrong` to a
/// wrong
///     number or text
record Question(
        String id,
        String type,
        List<String> answer,
        @Nullable Double tolerance,
        Map<String, String> explanations) {
    private record Bank(List<Question> questions) {}

    /// The question `w01-q3` stands in `quiz/week-01.json`.
    static Question named(String id) {
        String week = id.matches("w\\d\\d-.*") ? id.substring(1, 3) : "?";
        return bank(week).stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no question '" + id
                        + "'; the questions of that week are "
                        + bank(week).stream().map(Question::id).toList()));
    }

    /// All questions of a week: `01`.
    static List<Question> bank(String week) {
        String name = "quiz/week-" + week + ".json";
        try (InputStream in = Question.class.getResourceAsStream(name)) {
            return in == null
                    ? List.of()
                    : new Gson()
                            .fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), Bank.class)
                            .questions();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /// Whether these letters, this number or this text is the answer.
    boolean isRight(List<String> given) {
        return switch (type) {
            case "number" -> {
                double x = Double.parseDouble(given.getFirst());
                double right = Double.parseDouble(answer.getFirst());
                yield Math.abs(x - right) <= (tolerance == null ? 1e-9 : tolerance);
            }
            case "text" -> given.getFirst().strip().equals(answer.getFirst().strip());
            default ->
                given.stream().sorted().toList().equals(answer.stream().sorted().toList());
        };
    }

    /// What to say to an answer, by what it is said of.
    Map<String, String> explain(List<String> given, boolean right) {
        Map<String, String> said = new TreeMap<>();
        if (type.equals("single") || type.equals("multiple")) {
            given.forEach(letter -> {
                String why = explanations.get(letter);
                said.put(letter, why == null ? "there is no option '" + letter + "'" : why);
            });
            if (!right && said.values().stream().noneMatch(String::isBlank) && answer.containsAll(given)) {
                said.put("", "Right so far, but something is missing.");
            }
        } else {
            String why = explanations.get(right ? "right" : "wrong");
            said.put("", why == null ? "" : why);
        }
        return said;
    }
}
