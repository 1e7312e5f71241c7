package nabla.kernel.transport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import nabla.kernel.protocol.BadMessageException;
import nabla.kernel.protocol.Codec;
import nabla.kernel.protocol.Connection;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Incoming.Channel;
import nabla.kernel.protocol.Outbox;
import nabla.kernel.protocol.Reply;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/// The five channels of a kernel.
///
/// All sockets belong to the thread that calls `run`. It blocks in a poller until a message comes from outside or from
/// the kernel; it never sleeps and never waits for anything else. What the kernel has to say goes into the queue of the
/// `Postman`, whose thread encodes and signs it and hands it to the sockets' thread over an inproc socket, which also
/// wakes it up. Other threads must not touch a socket, not even an inproc one: an interrupted thread that writes to
/// a selectable channel closes the channel, and the kernel would be deaf.
///
/// The queues are unbounded. ZeroMQ's high-water marks drop messages silently, among them the `idle` status for which
/// a front end waits for ever; the volume of a cell's output is limited where it arises.
public final class Sockets implements Outbox, AutoCloseable {
    private static final long LARGEST_FRAME = 256L << 20;
    private static final int LINGER_MILLIS = 500;
    private static final int AT_ONCE = 100;

    private final ZContext context = new ZContext(1);
    private final Connection connection;
    private final Consumer<String> log;
    private final Codec codec;
    private final ZMQ.Socket shell;
    private final ZMQ.Socket control;
    private final ZMQ.Socket stdin;
    private final ZMQ.Socket iopub;
    private final ZMQ.Socket heartbeat;
    private final ZMQ.Socket outgoing;
    private final Postman postman;
    private final Inputs inputs;

    /// Binds the sockets. From now on messages can arrive; `run` answers them.
    public Sockets(Connection connection, Consumer<String> log) throws IOException {
        this.connection = connection;
        this.log = log;
        codec = new Codec(connection);
        try {
            shell = bind(SocketType.ROUTER, connection.shell());
            control = bind(SocketType.ROUTER, connection.control());
            stdin = bind(SocketType.ROUTER, connection.stdin());
            iopub = bind(SocketType.XPUB, connection.iopub());
            heartbeat = bind(SocketType.ROUTER, connection.heartbeat());
        } catch (IOException e) {
            context.close();
            throw e;
        }
        iopub.setXpubVerbose(true); // every subscriber is welcomed, not only the first
        outgoing = Postman.receiver(context);
        postman = new Postman(context, log);
        inputs = new Inputs(postman, codec);
    }

    private ZMQ.Socket bind(SocketType type, int port) throws IOException {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setHWM(0);
        socket.setLinger(LINGER_MILLIS);
        socket.setMaxMsgSize(LARGEST_FRAME);
        socket.setIPv6(connection.ip().contains(":"));
        String address = connection.address(port);
        try {
            if (!socket.bind(address)) {
                throw new IOException("cannot listen on " + address);
            }
        } catch (ZMQException | IllegalArgumentException e) {
            throw new IOException("cannot listen on " + address + ": " + e.getMessage(), e);
        }
        return socket;
    }

    /// The connection with the ports that were chosen where it left them open.
    public Connection bound() {
        return new Connection(
                connection.transport(),
                connection.ip(),
                port(shell),
                port(control),
                port(stdin),
                port(iopub),
                port(heartbeat),
                connection.key(),
                connection.scheme());
    }

    private static int port(ZMQ.Socket socket) {
        String endpoint = socket.getLastEndpoint();
        return Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
    }

    /// Serves the sockets until `close`, then sends what is still queued and frees them. The handler must not block.
    public void run(Consumer<Incoming> handler) {
        postman.start();
        ZMQ.Poller poller = context.createPoller(6);
        for (ZMQ.Socket socket : List.of(outgoing, control, shell, stdin, iopub, heartbeat)) {
            poller.register(socket, ZMQ.Poller.POLLIN);
        }
        boolean open = true;
        while (open && poller.poll(-1) >= 0) {
            open = send();
            receive(control, frames -> handler.accept(codec.decode(Channel.CONTROL, frames)));
            receive(shell, frames -> handler.accept(codec.decode(Channel.SHELL, frames)));
            receive(stdin, frames -> inputs.answer(codec.decodeInput(frames)));
            receive(iopub, this::subscribed);
            receive(heartbeat, frames -> send(heartbeat, frames));
        }
        poller.close();
        context.close();
    }

    /// What a received message leads to.
    private interface Receiver {
        void accept(List<byte[]> frames) throws BadMessageException;
    }

    /// Takes what has arrived, but not so much that the other channels starve. A message can do no harm beyond itself.
    private void receive(ZMQ.Socket socket, Receiver receiver) {
        for (int i = 0; i < AT_ONCE; i++) {
            List<byte[]> frames = frames(socket);
            if (frames.isEmpty()) {
                return;
            }
            try {
                receiver.accept(frames);
            } catch (BadMessageException e) {
                log.accept("dropped: " + e.getMessage());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                log.accept("dropped: " + e);
            }
        }
    }

    private static List<byte[]> frames(ZMQ.Socket socket) {
        List<byte[]> frames = new ArrayList<>();
        byte[] frame = socket.recv(ZMQ.DONTWAIT);
        while (frame != null) {
            frames.add(frame);
            frame = socket.hasReceiveMore() ? socket.recv() : null;
        }
        return frames;
    }

    private void subscribed(List<byte[]> frames) {
        byte[] first = frames.getFirst();
        if (first.length > 0 && first[0] == 1) {
            byte[] topic = Arrays.copyOfRange(first, 1, first.length);
            postman.post(Postman.Target.IOPUB, () -> codec.encodeWelcome(topic)); // its thread alone encodes
        }
    }

    static void send(ZMQ.Socket socket, List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    /// Passes on what the kernel has said; false at the end.
    private boolean send() {
        for (int i = 0; i < AT_ONCE; i++) {
            List<byte[]> frames = frames(outgoing);
            if (frames.isEmpty()) {
                return true;
            }
            ZMQ.Socket socket = switch (Postman.target(frames)) {
                case SHELL -> shell;
                case CONTROL -> control;
                case STDIN -> stdin;
                case IOPUB -> iopub;
                case END -> null;
            };
            if (socket == null) {
                return false;
            }
            send(socket, frames.subList(1, frames.size()));
        }
        return true;
    }

    @Override
    public void reply(Incoming to, Reply reply) {
        Postman.Target target = to.channel() == Channel.SHELL ? Postman.Target.SHELL : Postman.Target.CONTROL;
        postman.post(target, () -> codec.encode(to, reply));
    }

    @Override
    public void publish(Incoming parent, Event event) {
        postman.post(Postman.Target.IOPUB, () -> codec.encode(parent, event));
    }

    @Override
    public String input(Incoming parent, String prompt, boolean password) throws InterruptedException {
        return inputs.ask(parent, prompt, password);
    }

    /// Ends `run` once everything said so far is sent.
    @Override
    public void close() {
        postman.post(Postman.Target.END, List::of);
    }
}
