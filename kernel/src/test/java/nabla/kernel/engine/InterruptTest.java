package nabla.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import nabla.kernel.engine.Engine.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptTest {
    private static final Session SESSION = new Session();

    @BeforeAll
    static void define() {
        SESSION.value(
                "var started = new java.util.concurrent.atomic.AtomicReference<CountDownLatch>();",
                "var lock = new java.util.concurrent.locks.ReentrantLock();",
                "Object monitor = new Object();",
                "CountDownLatch held = new CountDownLatch(1);",
                "CountDownLatch letGo = new CountDownLatch(1);",
                """
                Thread.ofPlatform().daemon().start(() -> {
                    lock.lock();
                    synchronized (monitor) {
                        held.countDown();
                        try { letGo.await(); } catch (InterruptedException e) { }
                    }
                });
                held.await();
                int deep(int n) { return n <= 0 ? 0 : 1 + deep(n - 1) + deep(n - 2); }""");
    }

    @AfterAll
    static void close() {
        SESSION.value("letGo.countDown();");
        SESSION.close();
    }

    private static Outcome interrupted(String code) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        @SuppressWarnings("unchecked")
        var reference = (AtomicReference<CountDownLatch>) SESSION.value("started");
        Objects.requireNonNull(reference).set(latch);
        Thread interrupter = Thread.ofPlatform().start(() -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            SESSION.engine().interrupt();
        });
        Outcome outcome = SESSION.run("started.get().countDown();\n" + code);
        interrupter.join();
        return outcome;
    }

    private static void stops(String code) throws InterruptedException {
        Outcome outcome = interrupted(code);
        assertEquals(
                "Interrupted",
                assertInstanceOf(Outcome.Failed.class, outcome, code).name());
        assertEquals(2, SESSION.value("1 + 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "deep(1000)",
                "while (true) { try { Thread.onSpinWait(); } catch (Throwable e) { } }",
                "Thread.sleep(1_000_000);",
                "while (true) { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { } }",
                "new LinkedBlockingQueue<Integer>().take()",
                "Stream.iterate(0, x -> x + 1).filter(x -> false).findFirst()",
                "Stream.iterate(0, x -> x + 1).parallel().filter(x -> false).findFirst()",
                "class Loop { Loop() { while (true) { } } } new Loop();",
            })
    void theThreadStops(String code) throws InterruptedException {
        stops(code);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BigInteger.valueOf(3).pow(100_000_000).bitLength()",
                "lock.lock();",
                "Stream.iterate(BigInteger.ONE, BigInteger::nextProbablePrime).anyMatch(BigInteger.TEN.pow(9)::equals)",
            })
    void theThreadStopsInLibrariesToo(String code) throws InterruptedException {
        stops(code);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"synchronized (monitor) { }", "new ServerSocket(0).accept()"})
    void whatCannotBeStoppedIsLeftBehind(String code) throws InterruptedException {
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, interrupted(code));
        assertTrue(failed.message().contains("can't be stopped"), failed.message());
        assertEquals(2, SESSION.value("1 + 1"));
    }

    @Test
    void variablesKeepWhatTheInterruptedCellDid() throws InterruptedException {
        SESSION.value("int steps = 0;");
        interrupted("steps = 7;\nwhile (true) { }");
        assertEquals(7, SESSION.value("steps"));
    }

    @Test
    void threadsOfOtherCellsGoOn() throws InterruptedException {
        SESSION.value("""
                var beats = new java.util.concurrent.LinkedBlockingQueue<Integer>(1);
                Thread heart = Thread.ofPlatform().daemon().start(() -> {
                    try { while (true) beats.put(1); } catch (InterruptedException e) { }
                });""");
        interrupted("while (true) { }");
        assertEquals(2, SESSION.value("beats.take() + beats.take()"));
        SESSION.value("heart.interrupt(); heart.join();");
    }

    @Test
    void anInterruptBeforeTheCellRunsIsNotLost() throws ReflectiveOperationException {
        Worker worker = new Worker(getClass().getClassLoader(), new Trace(_ -> null));
        Run run = worker.begin();
        worker.interrupt();
        assertTrue(run.isAsked());
        MethodHandle loop = MethodHandles.lookup()
                .findStatic(InterruptTest.class, "sleepLong", MethodType.methodType(Object.class));
        Outcome outcome = worker.run(run, () -> {}, loop, true);
        assertEquals(
                "Interrupted", assertInstanceOf(Outcome.Failed.class, outcome).name());
        worker.close();
    }

    static Object sleepLong() throws InterruptedException {
        return new LinkedBlockingQueue<>().take();
    }

    @Test
    void completionIsAnsweredWhileACellRuns() throws InterruptedException {
        Thread helper = Thread.ofPlatform().unstarted(() -> {
            assertEquals(
                    "length()",
                    SESSION.engine()
                            .complete("\"a\".leng", 8)
                            .candidates()
                            .getFirst()
                            .text());
            SESSION.engine().interrupt();
        });
        SESSION.value("var asked = new AtomicReference<Thread>();"
                .replace("AtomicReference", "java.util.concurrent.atomic.AtomicReference"));
        @SuppressWarnings("unchecked")
        var asked = (AtomicReference<Thread>) SESSION.value("asked");
        Objects.requireNonNull(asked).set(helper);
        assertEquals(
                "Interrupted",
                SESSION.failure("asked.get().start();\nwhile (true) { }").name());
        helper.join();
    }

    @Test
    void anInterruptWithoutARunningCellDoesNothing() {
        SESSION.engine().interrupt();
        assertEquals(3, SESSION.value("1 + 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(1);", "Runtime.getRuntime().halt(1);", "Runtime.getRuntime().exit(0);"})
    void exitIsExplainedNotObeyed(String code) {
        Outcome.Failed failed = SESSION.failure(code);
        assertEquals("Exit", failed.name());
        assertTrue(failed.message().contains("not obeyed"), failed.message());
    }

    @Test
    void aFullStackIsFolded() {
        Outcome.Failed failed = SESSION.failure("int down(int n) { return down(n + 1) + 1; }\ndown(0)");
        assertEquals("java.lang.StackOverflowError", failed.name());
        assertTrue(failed.traceback().size() < 8, String.join("\n", failed.traceback()));
        assertTrue(
                String.join("\n", failed.traceback()).contains("more times"),
                failed.traceback().toString());
    }

    @Test
    void aFullHeapNamesTheLargestVariables() {
        SESSION.value("byte[] big = new byte[30_000_000];");
        Outcome.Failed failed = SESSION.failure("long[] huge = new long[Integer.MAX_VALUE - 8];");
        assertEquals("java.lang.OutOfMemoryError", failed.name());
        assertTrue(
                String.join("\n", failed.traceback()).contains("big (about 28 MB)"),
                failed.traceback().toString());
        assertEquals(2, SESSION.value("big = null;\n1 + 1"));
    }
}
