package nabla.kernel.transport;

import java.util.List;
import java.util.Map;
import nabla.kernel.protocol.Client;
import nabla.kernel.protocol.Connection;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/// A front end that asks the kernel of its own process for everything once, and then to end.
public final class Rehearsal implements Runnable {
    private final Connection connection;
    private final List<String> cells;

    public Rehearsal(Connection connection, List<String> cells) {
        this.connection = connection;
        this.cells = cells;
    }

    @Override
    public void run() {
        Client client = new Client(connection);
        try (ZContext context = new ZContext()) {
            ZMQ.Socket iopub = context.createSocket(SocketType.SUB);
            iopub.connect(connection.address(connection.iopub()));
            iopub.subscribe(new byte[0]);
            ZMQ.Socket shell = context.createSocket(SocketType.DEALER);
            shell.connect(connection.address(connection.shell()));
            ask(shell, client.request("kernel_info_request", Map.of()));
            for (String cell : cells) {
                ask(shell, client.request("execute_request", Map.of("code", cell)));
            }
            Map<String, Object> code = Map.of("code", "names.str", "cursor_pos", 9);
            ask(shell, client.request("complete_request", code));
            ask(shell, client.request("inspect_request", Map.of("code", "Math.max", "cursor_pos", 8)));
            ask(shell, client.request("is_complete_request", code));
            ask(shell, client.request("shutdown_request", Map.of("restart", false)));
        }
    }

    private static void ask(ZMQ.Socket socket, List<byte[]> frames) {
        Sockets.send(socket, frames);
        do {
            socket.recv();
        } while (socket.hasReceiveMore());
    }
}
