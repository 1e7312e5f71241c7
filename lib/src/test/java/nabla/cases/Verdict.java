package nabla.cases;

import java.util.Map;
import java.util.stream.Collectors;

/// What came of one case.
sealed interface Verdict {
    /// The word at the start of its line.
    String word();

    /// The rest of its line.
    String text();

    /// All expected values agree.
    ///
    /// @param worst the largest difference to an expected number, by the name of the backend
    record Passed(Map<String, Double> worst) implements Verdict {
        @Override
        public String word() {
            return "PASS";
        }

        @Override
        public String text() {
            return worst.entrySet().stream()
                    .map(entry -> String.format("%.1e (%s)", entry.getValue(), entry.getKey()))
                    .collect(Collectors.joining(", ", "worst difference ", ""));
        }
    }

    /// Something does not agree, or could not be computed.
    record Failed(String reason) implements Verdict {
        @Override
        public String word() {
            return "FAIL";
        }

        @Override
        public String text() {
            return reason;
        }
    }

    /// Nothing was computed.
    record Skipped(String reason) implements Verdict {
        @Override
        public String word() {
            return "SKIP";
        }

        @Override
        public String text() {
            return reason;
        }
    }
}
