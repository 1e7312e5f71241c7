package nabla.kernel;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// `System.out`, `System.err` and `System.in` of the user's code.
///
/// What a thread writes belongs to the cell that started it. The kernel's own thread, and the one on which the engine
/// runs cells, follow the latest cell; so do threads that the JDK made, such as those of the common pool.
@SuppressWarnings("ThreadLocalUsage") // a process has one console at a time
final class Console implements AutoCloseable {
    private final InheritableThreadLocal<Optional<CellOutput>> own = new InheritableThreadLocal<>() {
        @Override
        protected Optional<CellOutput> initialValue() {
            return Optional.empty();
        }

        @Override
        protected Optional<CellOutput> childValue(Optional<CellOutput> parent) {
            boolean engines = Thread.currentThread() == kernels;
            return parent.isPresent() || engines ? parent : Optional.ofNullable(latest);
        }
    };
    private final PrintStream formerOut = System.out;
    private final PrintStream formerErr = System.err;
    private final InputStream formerIn = System.in;
    private volatile @Nullable CellOutput latest;
    private volatile @Nullable Thread kernels;

    Console() {
        System.setOut(new Printer(new Output(CellOutput.STDOUT)));
        System.setErr(new Printer(new Output(CellOutput.STDERR)));
        System.setIn(new Input());
    }

    /// A cell begins. Called on the kernel's thread for cells; a thread that it starts is the engine's.
    void enter(CellOutput output) {
        latest = output;
        kernels = Thread.currentThread();
        own.set(Optional.empty());
    }

    /// The output that the current thread writes to; null before the first cell.
    @Nullable CellOutput current() {
        return own.get().orElse(latest);
    }

    @Override
    public void close() {
        System.setOut(formerOut);
        System.setErr(formerErr);
        System.setIn(formerIn);
    }

    /// A subclass of PrintStream locks a monitor instead of a lock, and a thread that is stopped from outside gives
    /// a monitor back.
    private static final class Printer extends PrintStream {
        Printer(OutputStream out) {
            super(out, false, StandardCharsets.UTF_8);
        }
    }

    private final class Output extends OutputStream {
        private final String name;

        Output(String name) {
            this.name = name;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            CellOutput output = current();
            if (output != null) {
                output.write(name, bytes, from, count);
            }
        }
    }

    /// Asks for a line when it has none. What a cell left unread is not for the next one.
    private final class Input extends InputStream {
        private @Nullable CellOutput asked;
        private byte[] line = new byte[0];
        private int next;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public synchronized int read(byte[] bytes, int from, int count) {
            if (count == 0) {
                return 0;
            }
            CellOutput output = current();
            if (output == null) {
                return -1;
            }
            if (output != asked || next == line.length) {
                ask(output);
            }
            int taken = Math.min(count, line.length - next);
            System.arraycopy(line, next, bytes, from, taken);
            next += taken;
            return taken;
        }

        private void ask(CellOutput output) {
            try {
                line = (output.ask("") + "\n").getBytes(StandardCharsets.UTF_8);
                next = 0;
                asked = output;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while waiting for input");
            }
        }

        @Override
        public synchronized int available() {
            return current() == asked ? line.length - next : 0;
        }
    }
}
