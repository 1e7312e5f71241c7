package nabla.exercises;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts failures of each test in a session: from the second on, the stronger hint is shown.
final class Attempts {
    private final Map<String, Integer> failures = new HashMap<>();

    synchronized List<Verdict> withHints(String exercise, List<Trial.Tried> tried) {
        return tried.stream().map(one -> withHint(exercise, one)).toList();
    }

    synchronized void forget() {
        failures.clear();
    }

    private Verdict withHint(String exercise, Trial.Tried tried) {
        Verdict verdict = tried.verdict();
        return switch (verdict.status()) {
            case PASSED, NOT_DONE, NOT_RUN, TIMEOUT -> verdict; // a hint on numbers would not help
            case FAILED, ERROR -> {
                int count = failures.merge(exercise + "." + verdict.test(), 1, Integer::sum);
                yield verdict.withHint(hint(tried.method(), count));
            }
        };
    }

    private static String hint(Method method, int count) {
        Hint hint = method.getAnnotation(Hint.class);
        if (hint == null || hint.value().length == 0) {
            return "";
        }
        return String.join("\n", Arrays.asList(hint.value()).subList(0, Math.min(count, hint.value().length)));
    }
}
