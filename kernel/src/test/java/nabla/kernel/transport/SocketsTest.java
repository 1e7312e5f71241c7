package nabla.kernel.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nabla.kernel.protocol.Client;
import nabla.kernel.protocol.Connection;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Reply;
import nabla.kernel.protocol.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketsTest {
    private final BlockingQueue<Incoming> arrived = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final Sockets sockets;
    private final Thread owner;
    private final FrontEnd front;

    SocketsTest() throws IOException {
        sockets = new Sockets(Connection.loopback("key"), log::add);
        owner = Thread.ofPlatform().unstarted(() -> sockets.run(arrived::add));
        front = new FrontEnd(sockets.bound());
    }

    @BeforeEach
    void start() {
        owner.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        front.close();
        sockets.close();
        owner.join();
    }

    private Incoming take() throws InterruptedException {
        Incoming in = arrived.poll(30, TimeUnit.SECONDS);
        assertTrue(in != null, "nothing arrived");
        return in;
    }

    @Test
    void aSubscriberIsWelcomed() throws Exception {
        assertEquals(new FrontEnd.Answer("iopub_welcome", "{\"subscription\":\"\"}"), front.receive(front.iopub));
    }

    @Test
    void theHeartbeatIsAnEcho() {
        front.heartbeat.send("ping");
        assertArrayEquals("ping".getBytes(StandardCharsets.UTF_8), front.heartbeat.recv());
    }

    @Test
    void anAnswerGoesBackOnTheChannelOfItsRequest() throws Exception {
        front.ask(front.control, "shutdown_request", Map.of("restart", true));
        Incoming in = take();
        assertEquals(Incoming.Channel.CONTROL, in.channel());
        sockets.reply(in, new Reply.Bye(true));
        assertEquals(
                new FrontEnd.Answer("shutdown_reply", "{\"status\":\"ok\",\"restart\":true}"),
                front.receive(front.control));
    }

    @Test
    void noneOfManyEventsIsLostAndTheyKeepTheirOrder() throws Exception {
        front.receive(front.iopub); // the welcome: from now on the subscription holds
        front.ask(front.shell, "execute_request", Map.of("code", "x"));
        Incoming in = take();
        int n = 5000;
        for (int i = 0; i < n; i++) {
            sockets.publish(in, new Event.Stream("stdout", "line " + i));
        }
        for (int i = 0; i < n; i++) {
            assertEquals(
                    new FrontEnd.Answer("stream", "{\"name\":\"stdout\",\"text\":\"line " + i + "\"}"),
                    inAnyOrderOfFields(front.receive(front.iopub)));
        }
    }

    private static FrontEnd.Answer inAnyOrderOfFields(FrontEnd.Answer answer) {
        String content = answer.content().replaceFirst("\\{(\"text\":.*),(\"name\":.*)}", "{$2,$1}");
        return new FrontEnd.Answer(answer.type(), content);
    }

    @Test
    void aLineOfInputReachesWhoAsked() throws Exception {
        front.ask(front.shell, "execute_request", Map.of("code", "x"));
        Incoming in = take();
        Thread answering = Thread.ofPlatform().start(() -> {
            try {
                front.receive(front.stdin);
                front.ask(front.stdin, "input_reply", Map.of("value", "hello"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals("hello", sockets.input(in, "?", false));
        answering.join();
    }

    @Test
    void whatIsBrokenIsLoggedAndTheNextMessageIsAnswered() throws Exception {
        List<List<byte[]>> broken = new ArrayList<>();
        broken.add(List.of(new byte[0]));
        broken.add(List.of("<IDS|MSG>".getBytes(StandardCharsets.UTF_8)));
        broken.add(new Client(Connection.loopback("wrong")).request("shutdown_request", Map.of()));
        broken.add(front.client.request("execute_request", Map.of()));
        broken.add(List.of(new byte[5_000_000]));
        for (List<byte[]> frames : broken) {
            FrontEnd.send(front.shell, frames);
            assertTrue(String.valueOf(log.poll(30, TimeUnit.SECONDS)).startsWith("dropped: "));
            FrontEnd.send(front.stdin, frames);
            assertTrue(String.valueOf(log.poll(30, TimeUnit.SECONDS)).startsWith("dropped: "));
        }
        front.ask(front.shell, "kernel_info_request", Map.of());
        assertEquals(new Request.KernelInfo(), take().request());
    }

    @Test
    void whatWasSaidBeforeTheEndIsStillSent() throws Exception {
        front.ask(front.shell, "shutdown_request", Map.of());
        sockets.reply(take(), new Reply.Bye(false));
        sockets.close();
        assertEquals("shutdown_reply", front.receive(front.shell).type());
    }

    @Test
    void aPortInUseIsNamed() {
        Connection taken = sockets.bound();
        IOException e = assertThrows(IOException.class, () -> new Sockets(taken, log::add));
        assertTrue(String.valueOf(e.getMessage()).startsWith("cannot listen on tcp://127.0.0.1:"), e.getMessage());
    }
}
