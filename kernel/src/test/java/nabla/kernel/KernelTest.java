package nabla.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nabla.display.Cell;
import nabla.display.Comm;
import nabla.kernel.engine.Engine.Outcome;
import nabla.kernel.protocol.Bundle;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Reply;
import nabla.kernel.protocol.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KernelTest {
    private static final Event BUSY = new Event.Status("busy");
    private static final Event IDLE = new Event.Status("idle");

    private final RecordingOutbox out = new RecordingOutbox();
    private final ScriptedEngine engine = new ScriptedEngine();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Kernel kernel = new Kernel(() -> engine, out, ended::countDown);

    @AfterEach
    void close() {
        kernel.close();
    }

    private List<Object> said(Incoming in) throws InterruptedException {
        kernel.handle(in);
        return out.untilIdle(in);
    }

    private static Reply ok(int count) {
        return new Reply.ExecuteOk(count, List.of(), Map.of());
    }

    private static Event shown(List<Object> said) {
        return (Event) said.stream()
                .filter(Event.Display.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCellWithAValueShowsItBeforeTheReplyAndIdle() throws Exception {
        assertEquals(
                List.of(BUSY, new Event.Input(1, "6 * 7"), new Event.Result(1, Bundle.text("42")), ok(1), IDLE),
                said(cellOf("6 * 7", 42)));
    }

    private Incoming cellOf(String code, Object value) {
        engine.on(code, () -> value);
        return Requests.cell(code);
    }

    @Test
    void aNullValueIsShownAndNoValueIsNot() throws Exception {
        engine.on("null", () -> null).on("void", Outcome.Nothing::new);
        assertTrue(said(Requests.cell("null")).contains(new Event.Result(1, Bundle.text("null"))));
        assertEquals(List.of(BUSY, new Event.Input(2, "void"), ok(2), IDLE), said(Requests.cell("void")));
    }

    @Test
    void aFailedCellIsStillFollowedByIdle() throws Exception {
        Incoming cell = cellOf("fail", ScriptedEngine.failed("java.lang.E"));
        List<String> trace = List.of("java.lang.E: why");
        assertEquals(
                List.of(
                        BUSY,
                        new Event.Input(1, "fail"),
                        new Event.Failure("java.lang.E", "why", trace),
                        new Reply.ExecuteError(1, "java.lang.E", "why", trace),
                        IDLE),
                said(cell));
    }

    @Test
    void anEngineThatBreaksFailsTheCellOnly() throws Exception {
        engine.on("broken", () -> {
            throw new IllegalStateException("inside");
        });
        assertTrue(said(Requests.cell("broken")).stream()
                .anyMatch(each -> each instanceof Reply.ExecuteError error
                        && error.message().equals("inside")));
        assertTrue(said(Requests.cell("next")).contains(new Event.Result(2, Bundle.text("next"))));
    }

    @Test
    void anEngineThatCanNotStartSaysSoInEveryCell() throws Exception {
        kernel.close();
        try (Kernel broken = new Kernel(
                () -> {
                    throw new IllegalStateException("no jar");
                },
                out,
                () -> {})) {
            for (int i = 0; i < 2; i++) {
                Incoming cell = Requests.cell("1");
                broken.handle(cell);
                assertTrue(out.untilIdle(cell).stream()
                        .anyMatch(each -> each instanceof Event.Failure failure
                                && failure.message().equals("no jar")));
            }
        }
    }

    @Test
    void cellsThatWaitWhenOneFailsAreAborted() throws Exception {
        CountDownLatch queued = new CountDownLatch(1);
        engine.on("fail", () -> {
            queued.await();
            return ScriptedEngine.failed("E");
        });
        Incoming fail = Requests.cell("fail");
        Incoming next = Requests.cell("next");
        kernel.handle(fail);
        kernel.handle(next);
        queued.countDown();
        assertEquals(List.of(BUSY, new Reply.Aborted(), IDLE), out.untilIdle(next));
        assertTrue(said(Requests.cell("later")).contains(new Event.Result(2, Bundle.text("later"))));
    }

    @Test
    void cellsThatWaitRunIfTheFailedOneDoesNotStopThem() throws Exception {
        CountDownLatch queued = new CountDownLatch(1);
        engine.on("fail", () -> {
            queued.await();
            return ScriptedEngine.failed("E");
        });
        Incoming next = Requests.cell("next");
        kernel.handle(Requests.shell(new Request.Execute("fail", false, true, false, false, Map.of())));
        kernel.handle(next);
        queued.countDown();
        assertTrue(out.untilIdle(next).contains(new Event.Result(2, Bundle.text("next"))));
    }

    @Test
    void aSilentCellShowsNoValueAndIsNotCounted() throws Exception {
        Incoming silent = Requests.shell(new Request.Execute("quiet", true, false, false, true, Map.of()));
        assertEquals(List.of(BUSY, ok(1), IDLE), said(silent));
        assertTrue(said(Requests.cell("next")).contains(new Event.Input(1, "next")));
    }

    @Test
    void expressionsAreAnsweredEachForItself() throws Exception {
        engine.on("good", () -> 1).on("bad", () -> ScriptedEngine.failed("E"));
        Map<String, String> expressions = Map.of("a", "good", "b", "bad");
        List<Object> said = said(Requests.shell(new Request.Execute("cell", false, true, false, true, expressions)));
        Map<String, Object> answers =
                Map.of("a", Bundle.text("1"), "b", new Reply.Failed("E", "why", List.of("E: why")));
        assertTrue(said.contains(new Reply.ExecuteOk(1, List.of(), answers)), said.toString());
    }

    @Test
    void outputComesInOrderAndBeforeTheReply() throws Exception {
        engine.on("talk", () -> {
            System.out.print("a");
            System.out.print("b");
            System.err.print("c");
            Cell.display("shown");
            System.out.print("d");
            return new Outcome.Nothing();
        });
        Incoming cell = Requests.cell("talk");
        List<Object> said = said(cell);
        assertEquals(
                List.of(
                        BUSY,
                        new Event.Input(1, "talk"),
                        new Event.Stream("stdout", "ab"),
                        new Event.Stream("stderr", "c"),
                        shown(said),
                        new Event.Stream("stdout", "d"),
                        ok(1),
                        IDLE),
                said);
    }

    @Test
    void theIdOfWhatACellShowedIsNotShownAsItsValue() throws Exception {
        engine.on("show", () -> Cell.display("x"));
        assertTrue(said(Requests.cell("show")).stream().noneMatch(Event.Result.class::isInstance));
    }

    @Test
    void whatWasShownCanBeReplacedAndCleared() throws Exception {
        engine.on("update", () -> {
            Cell.updateDisplay("id", "<b>", "text/html");
            Cell.clearOutput(false);
            return new Outcome.Nothing();
        });
        List<Object> said = said(Requests.cell("update"));
        assertTrue(
                said.contains(new Event.Update(Bundle.of(Map.of("text/plain", "<b>", "text/html", "<b>")), "id")),
                said.toString());
        assertTrue(said.contains(new Event.Clear(false)));
    }

    @Test
    void threadsOfAnOlderCellWriteToThatCell() throws Exception {
        CountDownLatch next = new CountDownLatch(1);
        Thread[] started = new Thread[1];
        engine.on("old", () -> {
            // As the engine runs cells: on a thread of its own, from which the user's threads come.
            Thread.ofPlatform()
                    .start(() -> started[0] = Thread.ofPlatform().start(() -> printAfter(next, "from old")))
                    .join();
            return new Outcome.Nothing();
        });
        engine.on("new", () -> {
            next.countDown();
            started[0].join();
            System.out.print("from new");
            return new Outcome.Nothing();
        });
        Incoming old = Requests.cell("old");
        said(old);
        List<Object> fresh = said(Requests.cell("new"));
        out.until(old, new Event.Stream("stdout", "from old"));
        assertTrue(fresh.contains(new Event.Stream("stdout", "from new")), fresh.toString());
    }

    private static void printAfter(CountDownLatch latch, String text) {
        try {
            latch.await();
            System.out.print(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aCellMayAskForALine() throws Exception {
        engine.on("ask", KernelTest::readFive);
        out.answers.add("hello");
        List<Object> said = said(Requests.cellThatMayAsk("ask"));
        assertTrue(said.contains(new RecordingOutbox.Question("")));
        assertTrue(said.contains(new Event.Result(1, Bundle.text("hello"))), said.toString());
    }

    private static Object readFive() {
        try {
            return new String(System.in.readNBytes(5), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aCellThatMayNotAskIsToldSo() throws Exception {
        engine.on("ask", KernelTest::readFive);
        assertTrue(said(Requests.cell("ask")).stream()
                .anyMatch(each -> each instanceof Event.Failure failure
                        && failure.message().startsWith("This front end does not let the cell ask")));
    }

    @Test
    void requestsAreAnsweredWhileACellRunsAndItCanBeInterrupted() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        engine.waiting("wait", started);
        Incoming cell = Requests.cell("wait");
        kernel.handle(cell);
        assertTrue(started.await(30, TimeUnit.SECONDS));
        assertEquals(List.of(BUSY, new Reply.KernelInfo(), IDLE), said(Requests.shell(new Request.KernelInfo())));
        assertEquals(
                List.of(BUSY, new Reply.Completeness("incomplete", "    "), IDLE),
                said(Requests.shell(new Request.IsComplete("{"))));
        assertEquals(List.of(BUSY, new Reply.Interrupted(), IDLE), said(Requests.shell(new Request.Interrupt())));
        assertTrue(out.untilIdle(cell).stream().anyMatch(Reply.ExecuteError.class::isInstance));
    }

    @Test
    void cursorsCountCodePoints() throws Exception {
        List<Object> said = said(Requests.shell(new Request.Complete("\"😀\" + x", 7)));
        Map<String, Object> types = Map.of("text", "x8", "type", "variable", "signature", "int", "start", 6, "end", 7);
        Reply matches = new Reply.Matches(List.of("x8"), 6, 7, Map.of("_jupyter_types_experimental", List.of(types)));
        assertEquals(List.of(BUSY, matches, IDLE), said);
    }

    @Test
    void aCursorOutsideTheCodeIsAtItsEnd() throws Exception {
        Reply inspection = new Reply.Inspection(Map.of("text/plain", "abc 1"));
        assertEquals(List.of(BUSY, inspection, IDLE), said(Requests.shell(new Request.Inspect("abc", 99, 1))));
    }

    @Test
    void historyIsAskedByTailRangeAndPattern() throws Exception {
        for (String code : List.of("a1", "b1", "a2", "a1")) {
            said(Requests.cell(code));
        }
        assertEquals(List.of(List.of(1, 3, "a2"), List.of(1, 4, "a1")), history("tail", 2, "*", false, false));
        assertEquals(List.of(List.of(1, 2, List.of("b1", "b1"))), range(2, 3));
        assertEquals(List.of(List.of(1, 3, "a2"), List.of(1, 4, "a1")), history("search", 9, "a?", true, false));
    }

    private List<List<Object>> history(String type, int n, String pattern, boolean unique, boolean output)
            throws Exception {
        return history(new Request.History(type, output, true, 0, 0, 0, n, pattern, unique));
    }

    private List<List<Object>> range(int start, int stop) throws Exception {
        return history(new Request.History("range", true, true, 1, start, stop, 9, "*", false));
    }

    private List<List<Object>> history(Request.History request) throws Exception {
        Reply.History reply = (Reply.History) said(Requests.shell(request)).get(1);
        return reply.items();
    }

    @Test
    void aCommFromTheKernelIsKnownUntilItIsClosed() throws Exception {
        Comm[] comm = new Comm[1];
        engine.on("open", () -> {
            comm[0] = Comm.open("id", "target", Map.of("x", 1), Map.of("version", "2"));
            return new Outcome.Nothing();
        });
        engine.on("close", () -> {
            comm[0].close();
            return new Outcome.Nothing();
        });
        List<Object> opened = said(Requests.cell("open"));
        assertTrue(opened.contains(new Event.CommOpen("id", "target", Map.of("x", 1), Map.of("version", "2"))));
        Request.CommInfo info = new Request.CommInfo("target");
        assertTrue(said(Requests.shell(info)).contains(new Reply.CommInfo(Map.of("id", "target"))));
        assertTrue(said(Requests.cell("close")).contains(new Event.CommClose("id", Map.of())));
        assertTrue(said(Requests.shell(info)).contains(new Reply.CommInfo(Map.of())));
    }

    @Test
    void aCommFromTheFrontEndReachesWhoWantsIt() throws Exception {
        engine.on("register", () -> {
            Comm.register("echo", (comm, data) -> comm.onMessage(comm::send));
            return new Outcome.Nothing();
        });
        said(Requests.cell("register"));
        said(Requests.shell(new Request.CommOpen("c", "echo", Map.of())));
        assertEquals(
                List.of(BUSY, new Event.CommMessage("c", Map.of("n", 5L)), IDLE),
                said(Requests.shell(new Request.CommMessage("c", Map.of("n", 5L)))));
    }

    @Test
    void aCommForAnUnknownTargetIsClosedAgain() throws Exception {
        assertEquals(
                List.of(BUSY, new Event.CommClose("c", Map.of()), IDLE),
                said(Requests.shell(new Request.CommOpen("c", "nobody", Map.of()))));
    }

    @Test
    void aShutdownIsAnsweredBeforeTheEnd() throws Exception {
        assertEquals(List.of(BUSY, new Reply.Bye(true), IDLE), said(Requests.shell(new Request.Shutdown(true))));
        assertTrue(ended.await(30, TimeUnit.SECONDS));
    }

    @Test
    void anUnknownRequestIsNotAnswered() throws Exception {
        assertEquals(List.of(BUSY, IDLE), said(Requests.shell(new Request.Unknown("x_request"))));
    }
}
