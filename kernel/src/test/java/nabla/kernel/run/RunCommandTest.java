package nabla.kernel.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nabla.kernel.protocol.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter complaint = new StringWriter();
    private final List<ScriptedSession> sessions = new ArrayList<>();
    private Path notebook = Path.of("");

    @BeforeEach
    void writeNotebook() throws Exception {
        notebook = Files.writeString(
                folder.resolve("lesson.ipynb"),
                Notebooks.of("int epochs = 3;", "print").write());
    }

    @Test
    void theExecutedNotebookAndItsPageStandInTheOutputFolder() throws Exception {
        String before = Files.readString(notebook);
        assertEquals(0, run(notebook.toString(), "--out", out().toString()));
        assertTrue(Files.readString(out().resolve("lesson.ipynb")).contains("hello"));
        assertTrue(Files.readString(out().resolve("lesson.html")).contains("hello"));
        assertEquals(before, Files.readString(notebook));
        assertEquals(2, count(out()));
        assertTrue(sessions.getFirst().isClosed());
    }

    @Test
    void aFailedRunKeepsTheOutputsSoFarAndEndsWithOne() throws Exception {
        Files.writeString(notebook, Notebooks.of("print", "fail\nhere", "c").write());
        assertEquals(1, run(notebook.toString(), "--out", out().toString()));
        String text = printed.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("cell 2 of 3 (In [2]), line 2: here"), text);
        assertTrue(text.contains("java.lang.IllegalStateException: no"), text);
        assertTrue(Files.readString(out().resolve("lesson.ipynb")).contains("hello"));
        assertTrue(Files.readString(out().resolve("lesson.html")).contains("This run failed"));
    }

    @Test
    void inPlaceTheOriginalIsReplacedOnlyByARunWithoutFailure() throws Exception {
        assertEquals(0, run(notebook.toString(), "--inplace", "--no-html", "--out", out().toString()));
        assertTrue(Files.readString(notebook).contains("hello"));
        Files.writeString(notebook, Notebooks.of("print", "fail").write());
        String before = Files.readString(notebook);
        assertEquals(1, run(notebook.toString(), "--inplace", "--no-html", "--out", out().toString()));
        assertEquals(before, Files.readString(notebook));
        assertTrue(Files.exists(out().resolve("lesson.ipynb")));
        assertEquals(2, count(folder), "no temporary file is left");
    }

    @Test
    void aRunThatIsCutOffLeavesTheOriginalAsItWas() throws Exception {
        Files.writeString(notebook, Notebooks.of("print", "stuck").write());
        String before = Files.readString(notebook);
        assertEquals(1, run(notebook.toString(), "--inplace", "--out", out().toString()));
        assertEquals(before, Files.readString(notebook));
        assertFalse(Files.exists(out()));
    }

    @Test
    void theOriginalsFolderIsRefusedAsOutput() {
        assertEquals(2, run(notebook.toString(), "--out", folder.toString()));
        assertTrue(complaint.toString().contains("would be overwritten"), complaint.toString());
    }

    @Test
    void twoNotebooksOfOneNameDoNotOverwriteEachOther() throws Exception {
        Path other = Files.createDirectory(folder.resolve("b")).resolve("lesson.ipynb");
        assertEquals(2, run(notebook.toString(), other.toString()));
        assertTrue(complaint.toString().contains("would both be written to"), complaint.toString());
    }

    @Test
    void parametersReachTheNotebook() throws Exception {
        Files.writeString(
                notebook,
                Notebooks.withCells(Notebooks.cell("int epochs = 3;", "parameters"))
                        .write());
        assertEquals(0, run(notebook.toString(), "-p", "epochs=5", "--out", out().toString()));
        assertTrue(sessions.getFirst().ran().get(1).contains("int epochs = 5;"));
    }

    @Test
    void aBadNotebookIsExplainedWithoutAStackTrace() {
        assertEquals(1, run(folder.resolve("none.ipynb").toString(), "--out", out().toString()));
        assertTrue(printed.toString(StandardCharsets.UTF_8).startsWith("There is no file"));
    }

    @Test
    void aMissingClassPathEntryIsNamed() {
        assertEquals(1, run(notebook.toString(), "--class-path", folder + "/none.jar", "--out", out().toString()));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("none.jar, which does not exist"));
    }

    @Test
    void aClassPathCanStandInAFile() throws Exception {
        Path list = Files.writeString(folder.resolve("paths"), folder + "\n\n" + notebook + "\n");
        assertEquals(List.of(folder.toAbsolutePath(), notebook.toAbsolutePath()), ClassPath.read("@" + list));
    }

    @Test
    void anUnknownOptionGetsASuggestion() {
        assertEquals(2, run(notebook.toString(), "--timout", "5"));
        assertTrue(complaint.toString().contains("--timeout"), complaint.toString());
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Session.Starter starter = (outbox, _) -> {
            ScriptedSession session = new ScriptedSession(outbox)
                    .on("print", new Event.Stream("stdout", "hello\n"))
                    .doing("stuck", Thread.currentThread()::interrupt);
            sessions.add(session);
            return session;
        };
        return new CommandLine(new RunCommand(starter, out, false))
                .setErr(new PrintWriter(complaint, true))
                .execute(arguments);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static long count(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
