package nabla.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Outbox;

/// Everything that one request puts out, in order.
///
/// Text is gathered and published when 64 kB are together, 50 ms after its first byte, when the other stream or
/// anything else follows, and at the end. A monitor guards it, because a thread that is stopped from outside gives
/// a monitor back. Threads that the cell started may go on after its end; their text still belongs to it.
final class CellOutput {
    static final String STDOUT = "stdout";
    static final String STDERR = "stderr";
    /// As much text as a front end can show.
    static final long LIMIT = 10_000_000;

    private static final int CHUNK = 1 << 16;
    private static final long DELAY_MILLIS = 50;

    private final Incoming request;
    private final boolean mayAsk;
    private final Outbox out;
    private final ScheduledExecutorService clock;
    private final Set<String> shown = new HashSet<>();
    private String stream = STDOUT;
    private byte[] text = new byte[256];
    private int length;
    private boolean scheduled;
    private long written;

    CellOutput(Incoming request, boolean mayAsk, Outbox out, ScheduledExecutorService clock) {
        this.request = request;
        this.mayAsk = mayAsk;
        this.out = out;
        this.clock = clock;
    }

    synchronized void write(String name, byte[] bytes, int from, int count) {
        if (!name.equals(stream)) {
            flush();
            stream = name;
        }
        int taken = (int) Math.min(count, LIMIT - Math.min(LIMIT, written));
        boolean cut = written <= LIMIT && written + count > LIMIT;
        written += count;
        append(bytes, from, taken);
        if (cut) {
            note("the output is cut here, after %d MB; write large output to a file".formatted(LIMIT / 1_000_000));
        }
    }

    void write(String name, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        write(name, bytes, 0, bytes.length);
    }

    private void note(String message) {
        byte[] bytes = ("\n… " + message + "\n").getBytes(StandardCharsets.UTF_8);
        append(bytes, 0, bytes.length);
    }

    private void append(byte[] bytes, int from, int count) {
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(length + count, Math.min(2 * text.length, 2 * CHUNK)));
        }
        System.arraycopy(bytes, from, text, length, count);
        length += count;
        if (length >= CHUNK) {
            flush(false);
        } else if (length > 0 && !scheduled) {
            scheduled = true;
            var _ = clock.schedule(this::tick, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void tick() {
        scheduled = false;
        flush(false);
    }

    /// Publishes the text gathered so far.
    synchronized void flush() {
        flush(true);
    }

    /// @param all whether to publish the bytes of a character that is not complete
    private void flush(boolean all) {
        int end = all ? length : complete();
        if (end == 0) {
            return;
        }
        out.publish(request, new Event.Stream(stream, new String(text, 0, end, StandardCharsets.UTF_8)));
        length -= end;
        System.arraycopy(text, end, text, 0, length);
        if (length == 0 && text.length > CHUNK) {
            text = new byte[256];
        }
    }

    /// Where the last complete character ends; a character takes up to 4 bytes, and all but its first are 10xxxxxx.
    private int complete() {
        int lead = length - 1;
        while (lead >= 0 && lead > length - 4 && (text[lead] & 0xC0) == 0x80) {
            lead--;
        }
        if (lead < 0) {
            return length;
        }
        int first = text[lead] & 0xFF;
        int size = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        return lead + size > length ? lead : length;
    }

    /// Publishes an event after the text that came before it.
    synchronized void publish(Event event) {
        flush();
        if (event instanceof Event.Display display) {
            shown.add(display.id());
        }
        out.publish(request, event);
    }

    /// Whether something was shown under this id.
    synchronized boolean hasShown(String id) {
        return shown.contains(id);
    }

    /// Publishes what is left, at the end of the request.
    synchronized void finish() {
        if (written > LIMIT) {
            note("%.1f MB of output were left out".formatted((written - LIMIT) / 1e6));
        }
        flush();
    }

    /// Asks the user for a line.
    String ask(String prompt) throws InterruptedException {
        if (!mayAsk) {
            throw new IllegalStateException(
                    "This front end does not let the cell ask for input, so System.in cannot be read here. "
                            + "Write the value into the cell instead.");
        }
        flush();
        return out.input(request, prompt, false);
    }
}
