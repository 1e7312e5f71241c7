package nabla.kernel;

import java.util.List;
import java.util.concurrent.CompletionException;
import nabla.kernel.protocol.Reply;

/// What went wrong in the kernel itself, in words for the user.
final class Failures {
    private Failures() {}

    static Reply.Failed reply(Throwable e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        String name = cause.getClass().getName();
        String message = String.valueOf(cause.getMessage());
        return new Reply.Failed(name, message, List.of(name + ": " + message));
    }
}
