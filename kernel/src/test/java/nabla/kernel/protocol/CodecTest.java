package nabla.kernel.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nabla.kernel.protocol.Incoming.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {
    private static final Connection CONNECTION = Connection.loopback("key");

    private final Codec codec = new Codec(CONNECTION);
    private final Client client = new Client(CONNECTION);

    private Request request(String type, Map<String, ?> content) throws BadMessageException {
        return codec.decode(Channel.SHELL, client.request(type, content)).request();
    }

    @Test
    void anExecuteRequestHasTheProtocolsDefaults() throws Exception {
        assertEquals(
                new Request.Execute("1", false, true, true, true, Map.of()),
                request("execute_request", Map.of("code", "1")));
    }

    @Test
    void aSilentRequestIsNotStored() throws Exception {
        Map<String, Object> content = Map.of("code", "1", "silent", true, "user_expressions", Map.of("a", "b"));
        assertEquals(
                new Request.Execute("1", true, false, true, true, Map.of("a", "b")),
                request("execute_request", content));
    }

    @Test
    void dataOfACommKeepItsTypes() throws Exception {
        Map<String, @Nullable Object> data =
                Map.of("n", 5L, "x", 0.5, "list", List.of(true, "s"), "map", Map.of("k", -1L));
        assertEquals(new Request.CommMessage("c", data), request("comm_msg", Map.of("comm_id", "c", "data", data)));
    }

    @Test
    void aTypeThatIsNotKnownIsNoError() throws Exception {
        assertEquals(new Request.Unknown("x_request"), request("x_request", Map.of()));
    }

    @Test
    void identitiesStandBeforeTheDelimiter() throws Exception {
        List<byte[]> frames = new ArrayList<>(List.of(new byte[] {7}));
        frames.addAll(client.request("kernel_info_request", Map.of()));
        Incoming in = codec.decode(Channel.CONTROL, frames);
        assertEquals(1, in.identities().size());
        assertEquals(7, in.identities().getFirst()[0]);
        assertEquals(Channel.CONTROL, in.channel());
    }

    @Test
    void anAnswerIsSignedAndNamesItsParent() throws Exception {
        Incoming in = codec.decode(Channel.SHELL, client.request("comm_info_request", Map.of()));
        List<byte[]> frames = codec.encode(in, new Reply.CommInfo(Map.of("c", "t")));
        List<byte[]> signed = frames.subList(2, 6);
        assertTrue(new Signer("key", "hmac-sha256").verifies(frames.get(1), signed));
        assertEquals("comm_info_reply", Json.object(signed.get(0)).text("msg_type"));
        assertEquals(in.header().id(), Json.object(signed.get(1)).text("msg_id"));
        assertEquals(
                "{\"status\":\"ok\",\"comms\":{\"c\":{\"target_name\":\"t\"}}}",
                new String(signed.get(3), StandardCharsets.UTF_8));
    }

    @Test
    void jsonInABundleGoesOutAsJson() throws Exception {
        Incoming in = codec.decode(Channel.SHELL, client.request("execute_request", Map.of("code", "")));
        Map<String, String> data = new LinkedHashMap<>();
        data.put("application/json", "[1, null]");
        data.put("application/x+json", "{broken");
        data.put("text/plain", "t");
        List<byte[]> frames = codec.encode(in, new Event.Result(3, Bundle.of(data)));
        assertEquals("execute_result", new String(frames.getFirst(), StandardCharsets.UTF_8));
        assertEquals(
                "{\"data\":{\"application/json\":[1,null],\"application/x+json\":\"{broken\",\"text/plain\":\"t\"},"
                        + "\"metadata\":{},\"execution_count\":3}",
                new String(frames.getLast(), StandardCharsets.UTF_8));
    }

    @Test
    void aSignatureCanNotBeUsedTwice() throws Exception {
        List<byte[]> frames = client.request("shutdown_request", Map.of());
        codec.decode(Channel.SHELL, frames);
        assertBad("signature was used before", frames);
    }

    @Test
    void aWrongKeyIsRefused() {
        assertBad("wrong signature", new Client(Connection.loopback("other")).request("shutdown_request", Map.of()));
    }

    @Test
    void withoutAKeyNothingIsSigned() throws Exception {
        Connection open = Connection.loopback("");
        List<byte[]> frames = new Client(open).request("kernel_info_request", Map.of());
        Codec unsigned = new Codec(open);
        unsigned.decode(Channel.SHELL, frames);
        assertEquals(
                new Request.KernelInfo(), unsigned.decode(Channel.SHELL, frames).request());
    }

    private void assertBad(String reason, List<byte[]> frames) {
        BadMessageException e = assertThrows(BadMessageException.class, () -> codec.decode(Channel.SHELL, frames));
        assertTrue(String.valueOf(e.getMessage()).contains(reason), e.getMessage());
    }

    private static List<byte[]> signed(String... texts) {
        return new Client(CONNECTION)
                .frames(Stream.of(texts)
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    private static final String HEADER = "{\"msg_id\":\"1\",\"msg_type\":\"execute_request\"}";

    static Stream<BadCase> badMessages() {
        return Stream.of(
                new BadCase("no delimiter", List.of(new byte[0])),
                new BadCase("no delimiter", List.of()),
                new BadCase("5 frames or more", signed(HEADER, "{}", "{}").subList(0, 4)),
                new BadCase("not JSON", signed("{", "{}", "{}", "{}")),
                new BadCase("not JSON", signed(HEADER, "{}", "{}", "{\"code\":\"1\",}")),
                new BadCase("not JSON", signed(HEADER, "{}", "{}", "{} x")),
                new BadCase("not JSON", signed(HEADER, "{}", "{}", "[".repeat(100_000))),
                new BadCase("a JSON object was expected", signed(HEADER, "{}", "{}", "[1]")),
                new BadCase("field 'code' should be a String", signed(HEADER, "{}", "{}", "{}")),
                new BadCase("field 'code' should be a String", signed(HEADER, "{}", "{}", "{\"code\":5}")),
                new BadCase("field 'msg_type'", signed("{\"msg_id\":\"1\"}", "{}", "{}", "{}")));
    }

    /// A message that must be refused, with what the reason says.
    record BadCase(String reason, List<byte[]> frames) {}

    @ParameterizedTest
    @MethodSource("badMessages")
    void whatCanNotBeReadIsABadMessage(BadCase bad) {
        assertBad(bad.reason(), bad.frames());
    }
}
