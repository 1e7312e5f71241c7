package nabla.kernel;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// `System.out`, `System.err` and `System.in` of the user's code.
///
/// What a thread writes belongs to the cell that started it. Threads of pools that the JDK made, such as the common
/// pool, belong to no cell; theirs goes to the latest one.
@SuppressWarnings("ThreadLocalUsage") // a process has one console at a time
final class Console implements AutoCloseable {
    private final InheritableThreadLocal<CellOutput> own = new InheritableThreadLocal<>();
    private final PrintStream formerOut = System.out;
    private final PrintStream formerErr = System.err;
    private final InputStream formerIn = System.in;
    private volatile @Nullable CellOutput latest;

    Console() {
        System.setOut(new Printer(new Output(CellOutput.STDOUT)));
        System.setErr(new Printer(new Output(CellOutput.STDERR)));
        System.setIn(new Input());
    }

    /// From now on this thread, and those that it starts, write to the output given.
    void enter(CellOutput output) {
        latest = output;
        own.set(output);
    }

    /// The output that the current thread writes to; null before the first cell.
    @Nullable CellOutput current() {
        CellOutput mine = own.get();
        return mine == null ? latest : mine;
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
