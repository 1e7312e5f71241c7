package nabla.exercises;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// An expectation that does not hold, with what a learner needs to see of it.
public final class Unmet extends AssertionError {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient @Nullable Comparison comparison;
    private final @Nullable String mistake;

    Unmet(String message, @Nullable Comparison comparison, @Nullable String mistake) {
        super(message);
        this.comparison = comparison;
        this.mistake = mistake;
    }

    /// Expected and actual values, if numbers differ.
    @Nullable Comparison comparison() {
        return comparison;
    }

    /// The known mistake that explains the result, if there is one.
    @Nullable String mistake() {
        return mistake;
    }
}
