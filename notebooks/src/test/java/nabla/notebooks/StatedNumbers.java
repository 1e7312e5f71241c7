package nabla.notebooks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers that a lesson's prose promises, each with the range in which its cells must print it.
final class StatedNumbers {
    /// A number in what is printed.
    ///
    /// @param words what stands before it, as a regular expression
    /// @param inFull whether it holds for the whole lesson only, not for its short form
    private record Promise(String words, double low, double high, boolean inFull) {}

    private static final Map<String, List<Promise>> PROMISES = Map.of(
            "week-01-perceptron-to-logistic-regression.ipynb",
            List.of(
                    always("a perceptron learns ", 14, 14),
                    always("fewest errors of XOR in an epoch: ", 1, 4),
                    always("worst: ", 0, 1e-7),
                    always("with 1/m forgotten in ∂J/∂w: ", 0.5, 1),
                    always("always \"benign\": ", 0.62, 0.64),
                    always("test part: +", 0.95, 1),
                    always("always the same answer +", 0.5, 0.5),
                    always("test pictures +", 0.70, 0.80),
                    always("training pictures +", 0.84, 0.94),
                    inFull("test pictures +", 0.75, 0.79),
                    inFull("training pictures +", 0.90, 0.94),
                    always("largest difference from ours: ", 0, 1e-5),
                    always("largest difference between our weights and DJL's: ", 0, 1e-5)));

    private StatedNumbers() {}

    private static Promise always(String words, double low, double high) {
        return new Promise(words, low, high, false);
    }

    private static Promise inFull(String words, double low, double high) {
        return new Promise(words, low, high, true);
    }

    /// Compares what an executed lesson printed with what it promises. Without DJL its numbers may be missing.
    static void check(Document lesson, boolean full) {
        String printed = lesson.printed();
        String name = lesson.file().getFileName().toString();
        for (Promise promise : PROMISES.getOrDefault(name, List.of())) {
            boolean tooEarly = promise.inFull() && !full;
            boolean noDjl = promise.words().contains("our") && printed.contains("DJL does not run here");
            if (tooEarly || noDjl) {
                continue;
            }
            Matcher number = Pattern.compile(promise.words() + "([0-9.]+(?:e[-+]?[0-9]+)?)")
                    .matcher(printed);
            assertTrue(number.find(), name + " prints no number after “" + promise.words() + "”");
            double value = Double.parseDouble(number.group(1));
            assertTrue(
                    value >= promise.low() && value <= promise.high(),
                    name + ": “" + number.group() + "” is outside " + promise.low() + " to " + promise.high());
        }
    }
}
