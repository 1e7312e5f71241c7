package nabla.kernel.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nabla.kernel.protocol.Header;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Reply;
import nabla.kernel.protocol.Request;
import org.jspecify.annotations.Nullable;

/// One cell under way. It is over when its reply and the `idle` after it have come: then nothing is missing.
final class CellRequest {
    private final Cell cell;
    private final Incoming incoming;
    private final CellOutputs outputs = new CellOutputs();
    private final CountDownLatch replied = new CountDownLatch(1);
    private final CountDownLatch idle = new CountDownLatch(1);
    private volatile @Nullable Reply reply;
    private volatile int count;

    CellRequest(Cell cell, boolean stopOnError) {
        this.cell = cell;
        this.incoming = incoming(
                "execute_request",
                Incoming.Channel.SHELL,
                new Request.Execute(cell.source(), false, true, false, stopOnError, Map.of()));
    }

    static Incoming incoming(String type, Incoming.Channel channel, Request request) {
        String id = UUID.randomUUID().toString();
        Header header = new Header(id, "runner", "runner", Instant.now().toString(), type, "5.4");
        return new Incoming(channel, List.of(), header, request);
    }

    String id() {
        return incoming.header().id();
    }

    Cell cell() {
        return cell;
    }

    Incoming incoming() {
        return incoming;
    }

    CellOutputs outputs() {
        return outputs;
    }

    void reply(Reply answer) {
        reply = answer;
        replied.countDown();
    }

    void status(String state) {
        if (state.equals("idle")) {
            idle.countDown();
        }
    }

    void count(int number) {
        count = number;
    }

    /// Ends the waiting where the kernel itself failed.
    void fail(Throwable reason) {
        reply(new Reply.Failed(reason.getClass().getName(), String.valueOf(reason.getMessage()), List.of()));
        idle.countDown();
    }

    /// Waits until the cell is over, or for so many seconds; 0 waits without end.
    ///
    /// @return whether it is over
    boolean await(double seconds) throws InterruptedException {
        if (seconds <= 0) {
            replied.await();
            idle.await();
            return true;
        }
        long end = System.nanoTime() + Math.round(seconds * 1e9);
        return replied.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)
                && idle.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Nullable Reply reply() {
        return reply;
    }

    /// Writes what has come into the cell.
    void store() {
        cell.json().add("outputs", outputs.json());
        if (count > 0) {
            cell.setCount(count);
        }
    }
}
