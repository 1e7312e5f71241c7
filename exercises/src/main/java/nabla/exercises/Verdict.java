package nabla.exercises;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How one test ended.
///
/// @param test the name of the test method
/// @param points what the test is worth
/// @param status how it ended
/// @param message what is wrong, in words; empty when nothing is
/// @param comparison expected and actual numbers, if numbers differ
/// @param mistake the known mistake behind it, if there is one
/// @param hint what to try; empty when there is nothing to say
/// @param trace the stack trace of a failure, for [Check#details]
record Verdict(
        String test,
        Phase phase,
        boolean hidden,
        double points,
        Status status,
        String message,
        @Nullable Comparison comparison,
        @Nullable String mistake,
        String hint,
        String trace) {
    enum Status {
        PASSED("passed"),
        FAILED("failed"),
        ERROR("error"),
        TIMEOUT("too slow"),
        NOT_DONE("not done yet"),
        NOT_RUN("not run");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    boolean passed() {
        return status == Status.PASSED;
    }

    double score() {
        return passed() ? points : 0;
    }

    Verdict withHint(String text) {
        return new Verdict(test, phase, hidden, points, status, message, comparison, mistake, text, trace);
    }

    /// `isOneHalfAtZero` as a learner reads it: "is one half at zero".
    String sentence() {
        return test.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
