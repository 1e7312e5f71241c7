package nabla.kernel.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nabla.kernel.Echo;
import nabla.kernel.protocol.Connection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zeromq.ZMQ;

/// A kernel under a rain of messages that are wrong in every way.
class FuzzTest {
    private static final List<String> TYPES = List.of(
            "execute_request",
            "complete_request",
            "inspect_request",
            "is_complete_request",
            "history_request",
            "kernel_info_request",
            "comm_info_request",
            "comm_open",
            "comm_msg",
            "comm_close",
            "interrupt_request",
            "input_reply",
            "nonsense");
    private static final List<String> FIELDS = List.of(
            "code",
            "cursor_pos",
            "detail_level",
            "silent",
            "user_expressions",
            "comm_id",
            "target_name",
            "data",
            "hist_access_type",
            "n",
            "value");

    private final Random random = new Random(20261121);

    @Test
    void aKernelWorksAfterAThousandGeneratedMessages() throws Exception {
        survives(1000);
    }

    @Test
    @Tag("slow")
    void aKernelWorksAfterAHundredThousandGeneratedMessages() throws Exception {
        survives(100_000);
    }

    private void survives(int messages) throws Exception {
        Sockets sockets = new Sockets(Connection.loopback("key"), message -> {});
        try (Echo kernel = new Echo(sockets);
                FrontEnd front = new FrontEnd(sockets.bound())) {
            Thread owner = Thread.ofPlatform().start(() -> sockets.run(kernel::handle));
            for (int i = 0; i < messages; i++) {
                FrontEnd.send(channel(front), message(front));
            }
            front.ask(front.control, "comm_info_request", Map.of("target_name", "the end"));
            assertEquals("ok", status(front.control, front));
            try (FrontEnd fresh = new FrontEnd(sockets.bound())) {
                fresh.ask(fresh.shell, "execute_request", Map.of("code", "x", "stop_on_error", false));
                FrontEnd.Answer answer = fresh.receive(fresh.shell);
                while (!answer.type().equals("execute_reply")) {
                    answer = fresh.receive(fresh.shell);
                }
                assertEquals(true, answer.content().startsWith("{\"status\":\"ok\""), answer.content());
            }
            sockets.close();
            owner.join();
        }
    }

    /// The status of the last answer to a `comm_info_request`.
    private static String status(ZMQ.Socket socket, FrontEnd front) throws Exception {
        FrontEnd.Answer answer = front.receive(socket);
        while (!answer.type().equals("comm_info_reply")) {
            answer = front.receive(socket);
        }
        return answer.content().contains("\"ok\"") ? "ok" : answer.content();
    }

    private ZMQ.Socket channel(FrontEnd front) {
        return switch (random.nextInt(4)) {
            case 0 -> front.control;
            case 1 -> front.stdin;
            default -> front.shell;
        };
    }

    private List<byte[]> message(FrontEnd front) {
        List<byte[]> frames = new ArrayList<>(front.client.frames(List.of(
                bytes(random.nextInt(10) == 0 ? json(3) : header()),
                bytes(json(1)),
                bytes(json(1)),
                bytes(content()))));
        switch (random.nextInt(8)) {
            case 0 -> frames.remove(random.nextInt(frames.size()));
            case 1 -> frames.set(random.nextInt(frames.size()), noise());
            case 2 -> frames.get(random.nextInt(2, frames.size()))[0] ^= 1;
            case 3 -> frames.add(random.nextInt(frames.size()), noise());
            default -> {}
        }
        return frames;
    }

    private static byte[] bytes(String text) {
        return text.isEmpty() ? new byte[1] : text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(random.nextInt(100) == 0 ? 100_000 : 50)];
        random.nextBytes(noise);
        return noise;
    }

    private String header() {
        return "{\"msg_id\":\"" + random.nextLong() + "\",\"msg_type\":\"" + pick(TYPES) + "\",\"session\":\"s\"}";
    }

    private String content() {
        StringBuilder text = new StringBuilder("{\"code\":\"x\"");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(",\"").append(pick(FIELDS)).append("\":").append(json(3));
        }
        return text.append('}').toString();
    }

    private String json(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextInt());
            case 2 -> "1e999";
            case 3 -> "\"\\ud800\"";
            case 4 -> "true";
            case 5 -> "-";
            case 6 -> "[" + json(depth - 1) + "," + json(depth - 1) + "]";
            case 7 -> "{\"" + pick(FIELDS) + "\":" + json(depth - 1) + "}";
            default -> "[".repeat(random.nextInt(1000));
        };
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
