package nabla.kernel.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Between messages on the wire and records.
///
/// A message is a list of frames: identities, `<IDS|MSG>`, signature, header, parent header, metadata, content,
/// buffers.
/// One thread may decode while another encodes.
public final class Codec {
    /// The version of the messaging protocol that is spoken.
    static final String VERSION = "5.4";

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int REMEMBERED_SIGNATURES = 1 << 16;

    private final String session = UUID.randomUUID().toString();
    private final Signer reading;
    private final Signer writing;
    private final Set<String> seen = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED_SIGNATURES;
        }
    });

    public Codec(Connection connection) {
        reading = new Signer(connection.key(), connection.scheme());
        writing = new Signer(connection.key(), connection.scheme());
    }

    /// A line that a front end sent for an input request.
    ///
    /// @param request the id of the message that asked, or empty if the front end does not say
    public record Input(String request, String line) {}

    /// What a front end asks for.
    public Incoming decode(Incoming.Channel channel, List<byte[]> frames) throws BadMessageException {
        Message message = message(frames);
        return new Incoming(
                channel,
                message.identities(),
                message.header(),
                Requests.read(message.header().type(), message.content()));
    }

    /// A message of the stdin channel.
    public Input decodeInput(List<byte[]> frames) throws BadMessageException {
        Message message = message(frames);
        if (!message.header().type().equals("input_reply")) {
            throw new BadMessageException(
                    "stdin channel: unexpected " + message.header().type());
        }
        return new Input(message.parent().text("msg_id", ""), message.content().text("value", ""));
    }

    /// The frames of an answer.
    public List<byte[]> encode(Incoming to, Reply reply) {
        String type = to.header().type().replace("_request", "_reply");
        return frames(to.identities(), header(type), parent(to.header()), Map.of(), Replies.content(reply));
    }

    /// The frames of an event. Its topic is its type.
    public List<byte[]> encode(Incoming parent, Event event) {
        String type = Events.type(event);
        List<byte[]> topic = List.of(type.getBytes(StandardCharsets.US_ASCII));
        return frames(topic, header(type), parent(parent.header()), Events.metadata(event), Events.content(event));
    }

    /// The frames of an input request, under an id that the answer may name.
    public List<byte[]> encodeInputRequest(Incoming parent, String id, String prompt, boolean password) {
        Map<String, Object> header = header("input_request");
        header.put("msg_id", id);
        Map<String, Object> content = Map.of("prompt", prompt, "password", password);
        return frames(parent.identities(), header, parent(parent.header()), Map.of(), content);
    }

    /// The frames that tell a new subscriber that it is connected.
    public List<byte[]> encodeWelcome(byte[] subscription) {
        Map<String, Object> content = Map.of("subscription", new String(subscription, StandardCharsets.UTF_8));
        return frames(List.of(subscription), header("iopub_welcome"), Map.of(), Map.of(), content);
    }

    private record Message(List<byte[]> identities, Header header, Fields parent, Fields content) {}

    private Message message(List<byte[]> frames) throws BadMessageException {
        int start = delimiter(frames);
        List<byte[]> signed = frames.subList(start + 2, start + 6);
        byte[] signature = frames.get(start + 1);
        if (!reading.verifies(signature, signed)) {
            throw new BadMessageException("wrong signature");
        }
        if (reading.signs() && !seen.add(new String(signature, StandardCharsets.US_ASCII))) {
            throw new BadMessageException("signature was used before");
        }
        Fields header = Json.object(signed.get(0));
        return new Message(
                List.copyOf(frames.subList(0, start)),
                header(header),
                Json.object(signed.get(1)),
                Json.object(signed.get(3)));
    }

    private static int delimiter(List<byte[]> frames) throws BadMessageException {
        for (int i = 0; i < frames.size(); i++) {
            if (Arrays.equals(frames.get(i), DELIMITER)) {
                if (frames.size() < i + 6) {
                    throw new BadMessageException(
                            "a message has 5 frames or more after the delimiter, not " + (frames.size() - i - 1));
                }
                return i;
            }
        }
        throw new BadMessageException("no delimiter among " + frames.size() + " frames");
    }

    private static Header header(Fields fields) throws BadMessageException {
        return new Header(
                fields.text("msg_id"),
                fields.text("session", ""),
                fields.text("username", ""),
                fields.text("date", ""),
                fields.text("msg_type"),
                fields.text("version", ""));
    }

    private static Map<String, Object> parent(Header header) {
        return map(header.id(), header.session(), header.username(), header.date(), header.type(), header.version());
    }

    private Map<String, Object> header(String type) {
        String date = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
        return map(UUID.randomUUID().toString(), session, "kernel", date, type, VERSION);
    }

    private static Map<String, Object> map(
            String id, String session, String username, String date, String type, String version) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("msg_id", id);
        map.put("session", session);
        map.put("username", username);
        map.put("date", date);
        map.put("msg_type", type);
        map.put("version", version);
        return map;
    }

    private List<byte[]> frames(
            List<byte[]> identities,
            Map<String, Object> header,
            Map<String, Object> parent,
            Map<String, Object> metadata,
            Map<String, ? extends @Nullable Object> content) {
        List<byte[]> signed =
                List.of(Json.bytes(header), Json.bytes(parent), Json.bytes(metadata), Json.bytes(content));
        List<byte[]> frames = new ArrayList<>(identities);
        frames.add(DELIMITER);
        frames.add(writing.sign(signed));
        frames.addAll(signed);
        return frames;
    }
}
