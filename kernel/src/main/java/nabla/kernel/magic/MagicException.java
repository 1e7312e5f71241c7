package nabla.kernel.magic;

import java.util.List;

/// A command failed; the cell ends here.
public final class MagicException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> traceback;

    /// A command that can't do what it was told, and what to do about it.
    public MagicException(String message) {
        this("MagicError", message, List.of("MagicError: " + message));
    }

    /// Code that a command ran failed.
    public MagicException(String name, String message, List<String> traceback) {
        super(message);
        this.name = name;
        this.traceback = List.copyOf(traceback);
    }

    /// The error's name, for the front end.
    public String name() {
        return name;
    }

    /// The lines to print.
    public List<String> traceback() {
        return traceback;
    }

    /// What is wrong.
    public String message() {
        return String.valueOf(getMessage());
    }
}
