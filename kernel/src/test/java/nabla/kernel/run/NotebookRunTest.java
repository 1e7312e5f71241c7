package nabla.kernel.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nabla.kernel.protocol.Bundle;
import nabla.kernel.protocol.Event;
import nabla.kernel.run.NotebookRun.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotebookRunTest {
    private static final Settings PLAIN = new Settings(0, false, false);

    private final Recorder recorder = new Recorder();
    private final ScriptedSession session = new ScriptedSession(recorder);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void cellsRunFromTopToBottomAndGetTheirNumbers() throws Exception {
        Notebook notebook = Notebooks.withCells(Notebooks.cell("a") + "," + Notebooks.markdown("text") + ","
                + Notebooks.cell(" \n") + "," + Notebooks.cell("b"));
        assertNull(run(notebook, PLAIN));
        assertEquals(List.of("a", "b"), session.ran());
        assertEquals(
                List.of(1, 0, 0, 2), notebook.cells().stream().map(Cell::count).toList());
    }

    @Test
    void aFailingCellEndsTheRunAndLaterCellsStayAsTheyWere() throws Exception {
        Notebook notebook = Notebooks.of("a", "fail\nhere", "c");
        session.on("fail\nhere", new Event.Stream("stdout", "so far\n"));
        Failure failure = run(notebook, PLAIN);
        assertNotNull(failure);
        assertEquals(
                List.of(
                        "cell 2 of 3 (In [2]), line 2: here",
                        "java.lang.IllegalStateException: no",
                        "    at cell 2, line 2"),
                failure.lines(3));
        assertEquals(List.of("a", "fail\nhere"), session.ran());
        String outputs = notebook.cells().get(1).outputs().toString();
        assertTrue(
                outputs.contains("so far") && outputs.contains("\"ename\":\"java.lang.IllegalStateException\""),
                outputs);
        assertEquals(0, notebook.cells().get(2).count());
    }

    @Test
    void tagsSkipACellOrAllowItToFail() throws Exception {
        Notebook notebook = Notebooks.withCells(Notebooks.cell("a", "skip-execution") + ","
                + Notebooks.cell("fail", "raises-exception") + "," + Notebooks.cell("c"));
        assertNull(run(notebook, PLAIN));
        assertEquals(List.of("fail", "c"), session.ran());
        assertEquals(1, notebook.cells().get(1).outputs().size());
    }

    @Test
    void allowedErrorsStayInTheNotebookAndDoNotCount() throws Exception {
        assertNull(run(Notebooks.of("fail", "b"), new Settings(0, true, false)));
        assertEquals(List.of("fail", "b"), session.ran());
    }

    @Test
    void aCellThatTakesTooLongIsInterruptedAndSaysSo() throws Exception {
        Notebook notebook = Notebooks.of("sleep", "b");
        Failure failure = run(notebook, new Settings(0.05, false, false));
        assertNotNull(failure);
        assertEquals("CellTimeout", failure.name());
        assertTrue(failure.message().contains("longer than 0.1 s"), failure.message());
        assertTrue(notebook.cells().getFirst().outputs().toString().contains("was interrupted"));
        assertEquals(List.of("sleep"), session.ran());
    }

    @Test
    void afterATimeoutTheRunGoesOnIfErrorsAreAllowed() throws Exception {
        assertNull(run(Notebooks.of("sleep", "b"), new Settings(0.05, true, false)));
        assertEquals(List.of("sleep", "b"), session.ran());
    }

    @Test
    void aTimeoutIsNotTheExceptionThatATagAllows() throws Exception {
        Notebook notebook = Notebooks.withCells(Notebooks.cell("sleep", "raises-exception"));
        assertNotNull(run(notebook, new Settings(0.05, false, false)));
    }

    @Test
    void aKernelThatFailsItselfIsReportedAsTheCellsFailure() throws Exception {
        Failure failure = run(Notebooks.of("crash"), PLAIN);
        assertNotNull(failure);
        assertEquals("the kernel itself failed", failure.message());
    }

    @Test
    void anUpdateReplacesWhatAnEarlierCellShowed() throws Exception {
        Notebook notebook = Notebooks.of("a", "b");
        session.on("a", ScriptedSession.display("0 %", "bar"))
                .on("b", new Event.Update(Bundle.text("100 %"), "bar"), new Event.Update(Bundle.text("?"), "unknown"));
        run(notebook, PLAIN);
        assertTrue(notebook.cells().getFirst().outputs().toString().contains("100 %"));
        assertEquals(0, notebook.cells().getLast().outputs().size());
    }

    @Test
    void resultsAreStoredWithTheirNumberAndAllTypes() throws Exception {
        Notebook notebook = Notebooks.of("a");
        Map<String, String> data = Map.of("text/plain", "x\ny", "image/png", "AAAA", "application/json", "{\"k\":[1]}");
        session.on("a", new Event.Result(1, new Bundle(data, Map.of("image/png", Map.of("width", 10)))));
        run(notebook, PLAIN);
        assertEquals("""
                {"output_type":"execute_result","execution_count":1,"data":{"application/json":{"k":[1]},\
                "image/png":"AAAA","text/plain":["x\\n","y"]},"metadata":{"image/png":{"width":10}}}""", sorted(notebook));
    }

    @Test
    void theSameNotebookRunTwiceIsTheSameFile() throws Exception {
        session.on("a", new Event.Stream("stdout", "x"), ScriptedSession.display("y", "id"));
        Notebook first = Notebooks.of("a", "b");
        run(first, PLAIN);
        Notebook second = Notebook.parse("test.ipynb", first.write());
        Recorder again = new Recorder();
        ScriptedSession fresh =
                new ScriptedSession(again).on("a", new Event.Stream("stdout", "x"), ScriptedSession.display("y", "id"));
        new NotebookRun(
                        second,
                        again,
                        PLAIN,
                        new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), false, 2))
                .run(fresh);
        assertEquals(first.write(), second.write());
    }

    @Test
    void timesAreNotedOnlyIfAskedFor() throws Exception {
        Notebook notebook = Notebooks.of("a");
        run(notebook, new Settings(0, false, true));
        assertTrue(notebook.cells().getFirst().metadata().has("execution"));
        Recorder again = new Recorder();
        new NotebookRun(
                        notebook,
                        again,
                        PLAIN,
                        new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), false, 1))
                .run(new ScriptedSession(again));
        assertTrue(!notebook.cells().getFirst().metadata().has("execution"));
    }

    @Test
    void progressNamesEachCellItsTimeAndItsFirstLine() throws Exception {
        run(Notebooks.of("\n  int x = 1;\nx", "fail"), PLAIN);
        String text = printed.toString(StandardCharsets.UTF_8);
        assertTrue(
                text.matches("(?s)  cell 1/2 +\\d+\\.\\d s  int x = 1;\\R  cell 2/2 .* fail   java.lang.Illegal.*"),
                text);
    }

    private @Nullable Failure run(Notebook notebook, Settings settings) throws InterruptedException {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Progress progress = new Progress(out, false, notebook.cells().size());
        return new NotebookRun(notebook, recorder, settings, progress).run(session);
    }

    private static String sorted(Notebook notebook) {
        var output = notebook.cells().getFirst().outputs().get(0).getAsJsonObject();
        var data = new com.google.gson.JsonObject();
        output.getAsJsonObject("data").keySet().stream()
                .sorted()
                .forEach(type -> data.add(type, output.getAsJsonObject("data").get(type)));
        output.add("data", data);
        return output.toString();
    }
}
