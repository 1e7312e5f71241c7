package nabla.kernel.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes requests, as a front end does. For rehearsals and tests.
public final class Client {
    private final String session = UUID.randomUUID().toString();
    private final Signer signer;

    public Client(Connection connection) {
        signer = new Signer(connection.key(), connection.scheme());
    }

    /// The frames of a request, without identities.
    public List<byte[]> request(String type, Map<String, ?> content) {
        String date = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
        Map<String, String> header = Map.of(
                "msg_id",
                UUID.randomUUID().toString(),
                "session",
                session,
                "username",
                "client",
                "date",
                date,
                "msg_type",
                type,
                "version",
                Codec.VERSION);
        return frames(List.of(Json.bytes(header), Json.bytes(Map.of()), Json.bytes(Map.of()), Json.bytes(content)));
    }

    /// The frames of a message whose four JSON frames are given, with their signature.
    public List<byte[]> frames(List<byte[]> signed) {
        List<byte[]> frames = new ArrayList<>();
        frames.add("<IDS|MSG>".getBytes(StandardCharsets.US_ASCII));
        frames.add(signer.sign(signed));
        frames.addAll(signed);
        return frames;
    }
}
