package nabla.kernel.engine;

/// User code wanted to end the JVM, which is the kernel's.
final class ExitRequest extends Error {
    private static final long serialVersionUID = 1;

    ExitRequest(String call) {
        super(call + " would end the kernel and with it all variables, so it was not obeyed. The cell ended here."
                + " To restart the kernel, use the notebook's Kernel menu.");
    }
}
