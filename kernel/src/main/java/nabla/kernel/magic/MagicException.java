package nabla.kernel.magic;

import java.io.Serial;

/// A magic that can't do what was asked; the message is for the user.
final class MagicException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    MagicException(String message) {
        super(message);
    }

    MagicException(String message, Throwable cause) {
        super(message, cause);
    }
}
