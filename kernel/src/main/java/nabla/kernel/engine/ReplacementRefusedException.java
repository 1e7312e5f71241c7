package nabla.kernel.engine;

/// The JVM did not take a class's new method bodies, although nothing else differs.
final class ReplacementRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReplacementRefusedException(String name) {
        super("the JVM refused the new methods of " + name);
    }
}
