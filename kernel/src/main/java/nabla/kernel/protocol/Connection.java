package nabla.kernel.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a connection file says: where to listen, and with which key messages are signed.
///
/// @param key the key of the signatures; empty switches them off
/// @param scheme `hmac-` and the name of a hash
public record Connection(
        String transport,
        String ip,
        int shell,
        int control,
        int stdin,
        int iopub,
        int heartbeat,
        String key,
        String scheme) {

    /// Reads a connection file.
    public static Connection read(Path file) throws IOException {
        try {
            Fields fields = Json.object(Files.readAllBytes(file));
            return new Connection(
                    fields.text("transport", "tcp"),
                    fields.text("ip", "127.0.0.1"),
                    fields.number("shell_port", 0),
                    fields.number("control_port", 0),
                    fields.number("stdin_port", 0),
                    fields.number("iopub_port", 0),
                    fields.number("hb_port", 0),
                    fields.text("key", ""),
                    fields.text("signature_scheme", "hmac-sha256"));
        } catch (BadMessageException e) {
            throw new IOException("connection file " + file + ": " + e.getMessage(), e);
        }
    }

    /// A connection on loopback whose ports are chosen freely; a port that is 0 is any free one.
    public static Connection loopback(String key) {
        return new Connection("tcp", "127.0.0.1", 0, 0, 0, 0, 0, key, "hmac-sha256");
    }

    /// The address of a port; port 0 asks for a free one.
    public String address(int port) {
        return transport + "://" + ip + ":" + (port == 0 ? "*" : port);
    }
}
