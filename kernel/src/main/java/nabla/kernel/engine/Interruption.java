package nabla.kernel.engine;

/// Ends an interrupted cell. An error, so that few programs catch it by accident.
final class Interruption extends Error {
    private static final long serialVersionUID = 1;

    Interruption() {
        super("the cell was interrupted");
    }
}
