package nabla.kernel.run;

import java.util.Objects;

/// A notebook or a parameter that cannot be used. The message is for the user: what is wrong, where, what to do.
public final class BadNotebook extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadNotebook(String message) {
        super(message);
    }

    BadNotebook(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
