package nabla.kernel.transport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.LinkedTransferQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/// Takes messages from any thread and brings them, encoded, to the thread of the sockets.
final class Postman {
    /// Where a message goes. `END` ends the service.
    enum Target {
        SHELL,
        CONTROL,
        STDIN,
        IOPUB,
        END
    }

    private record Letter(Target target, Supplier<List<byte[]>> frames) {}

    private static final String ADDRESS = "inproc://outgoing";

    /// Free of locks, so that a thread stopped in the middle of posting leaves it usable.
    private final LinkedTransferQueue<Letter> letters = new LinkedTransferQueue<>();

    private final Consumer<String> log;
    private final ZMQ.Socket socket;

    Postman(ZContext context, Consumer<String> log) {
        this.log = log;
        socket = context.createSocket(SocketType.PAIR);
        socket.setHWM(0);
        socket.connect(ADDRESS);
    }

    /// The other end, for the sockets' thread.
    static ZMQ.Socket receiver(ZContext context) {
        ZMQ.Socket socket = context.createSocket(SocketType.PAIR);
        socket.setHWM(0);
        socket.bind(ADDRESS);
        return socket;
    }

    /// The target of a message that was received; its own frames follow.
    static Target target(List<byte[]> frames) {
        return Target.valueOf(new String(frames.getFirst(), StandardCharsets.US_ASCII));
    }

    void post(Target target, Supplier<List<byte[]>> frames) {
        letters.add(new Letter(target, frames));
    }

    void start() {
        Thread.ofPlatform().daemon().name("nabla postman").start(this::deliver);
    }

    private void deliver() {
        Target target = Target.SHELL;
        while (target != Target.END) {
            try {
                Letter letter = letters.take();
                target = letter.target();
                send(target, letter.frames().get());
            } catch (InterruptedException e) {
                log.accept("interrupted while waiting for messages to send; going on");
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                log.accept("not sent: " + e);
            }
        }
    }

    private void send(Target target, List<byte[]> frames) {
        socket.send(target.name().getBytes(StandardCharsets.US_ASCII), frames.isEmpty() ? 0 : ZMQ.SNDMORE);
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }
}
