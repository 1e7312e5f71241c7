package nabla.kernel.protocol;

/// A message that can't be read or may not be trusted. It is dropped, and the reason goes to the log.
public final class BadMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    public BadMessageException(String reason) {
        super(reason);
    }

    public BadMessageException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
