package nabla.kernel.transport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.kernel.protocol.BadMessageException;
import nabla.kernel.protocol.Client;
import nabla.kernel.protocol.Connection;
import nabla.kernel.protocol.Json;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/// A front end over ZeroMQ. What does not come within 30 seconds fails the test.
final class FrontEnd implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final ZContext context = new ZContext();
    private final byte[] identity = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    private final Connection connection;
    final Client client;
    final ZMQ.Socket shell;
    final ZMQ.Socket control;
    final ZMQ.Socket stdin;
    final ZMQ.Socket iopub;
    final ZMQ.Socket heartbeat;

    FrontEnd(Connection connection) {
        this.connection = connection;
        client = new Client(connection);
        iopub = socket(SocketType.SUB, connection.iopub());
        iopub.subscribe(new byte[0]);
        shell = socket(SocketType.DEALER, connection.shell());
        control = socket(SocketType.DEALER, connection.control());
        stdin = socket(SocketType.DEALER, connection.stdin());
        heartbeat = socket(SocketType.REQ, connection.heartbeat());
    }

    private ZMQ.Socket socket(SocketType type, int port) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setIdentity(identity);
        socket.setReceiveTimeOut(PATIENCE_MILLIS);
        socket.setHWM(0);
        socket.connect(connection.address(port));
        return socket;
    }

    static void send(ZMQ.Socket socket, List<byte[]> frames) {
        Sockets.send(socket, frames);
    }

    void ask(ZMQ.Socket socket, String type, Map<String, ?> content) {
        send(socket, client.request(type, content));
    }

    /// The next message: its type, and its content as JSON.
    Answer receive(ZMQ.Socket socket) throws BadMessageException {
        List<byte[]> frames = new ArrayList<>();
        do {
            byte[] frame = socket.recv();
            if (frame == null) {
                throw new AssertionError("nothing came");
            }
            frames.add(frame);
        } while (socket.hasReceiveMore());
        List<byte[]> signed = frames.subList(frames.size() - 4, frames.size());
        return new Answer(field(signed.get(0), "msg_type"), new String(signed.get(3), StandardCharsets.UTF_8));
    }

    private static String field(byte[] json, String name) throws BadMessageException {
        return Json.read(new String(json, StandardCharsets.UTF_8)) instanceof Map<?, ?> map
                ? String.valueOf(map.get(name))
                : "";
    }

    /// A message that came.
    record Answer(String type, String content) {}

    @Override
    public void close() {
        context.close();
    }
}
