package nabla.kernel.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nabla.kernel.protocol.Bundle;
import nabla.kernel.protocol.Event;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the runner writes is what the real `nbformat` package calls valid, and what it would write itself.
@Tag("python")
class NbformatTest {
    private static final String CHECK = """
            import sys, nbformat
            text = open(sys.argv[1], encoding="utf-8").read()
            notebook = nbformat.reads(text, as_version=nbformat.NO_CONVERT)
            nbformat.validate(notebook, relax_add_props=False)
            assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5), notebook.nbformat_minor
            nbformat.write(notebook, sys.argv[2])
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void anExecutedNotebookIsValidAndWrittenAsJupyterWritesIt() throws Exception {
        Notebook notebook = Notebook.parse("a", """
                {"nbformat": 4, "nbformat_minor": 2, "metadata": {"own": {"x": [1, 2.5, null]}}, "cells": [
                 {"cell_type": "markdown", "metadata": {}, "source": "# Über α\\n\\nText\\u2028with \\"all\\"\\u0001\\u007f"},
                 {"cell_type": "raw", "metadata": {}, "source": ""},
                 {"cell_type": "code", "metadata": {"tags": ["parameters"]}, "source": "int n = 1;", "outputs": [],
                  "execution_count": null},
                 {"cell_type": "code", "metadata": {}, "source": "all", "outputs": [], "execution_count": null},
                 {"cell_type": "code", "metadata": {}, "source": "sleep", "outputs": [], "execution_count": null},
                 {"cell_type": "code", "metadata": {}, "source": "fail", "outputs": [], "execution_count": null},
                 {"cell_type": "code", "metadata": {}, "source": "later", "execution_count": 7, "outputs": [
                  {"output_type": "stream", "name": "stdout", "text": "old\\r\\nlines\\u0085\\n"}]}]}""");
        Parameters.inject(notebook, Map.of("n", "5"));
        notebook.describeLanguage();
        run(notebook);
        assertAccepted(notebook.write());
    }

    private static void run(Notebook notebook) throws InterruptedException {
        Recorder recorder = new Recorder();
        Map<String, String> data = Map.of(
                "text/plain",
                "a\nb",
                "image/svg+xml",
                "<svg>\n</svg>",
                "image/png",
                "AAAA\n",
                "application/vnd.x+json",
                "{\"k\": 1}",
                "text/html",
                "");
        ScriptedSession session = new ScriptedSession(recorder)
                .on(
                        "all",
                        new Event.Stream("stdout", "1\r2\n"),
                        new Event.Stream("stderr", "e"),
                        new Event.Display(new Bundle(data, Map.of("image/png", Map.of("width", 3))), "id"),
                        new Event.Result(2, Bundle.text("")));
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        NotebookRun.Settings settings = new NotebookRun.Settings(0.05, true, true);
        new NotebookRun(notebook, recorder, settings, new Progress(nowhere, false, 1)).run(session);
    }

    private void assertAccepted(String text) throws Exception {
        String python = System.getProperty("nabla.python");
        assertNotNull(python, "this test needs the Python test environment: run it with ./nabla test");
        Path ours = Files.writeString(folder.resolve("ours.ipynb"), text);
        Path theirs = folder.resolve("theirs.ipynb");
        Process check = new ProcessBuilder(python, "-c", CHECK, ours.toString(), theirs.toString())
                .redirectErrorStream(true)
                .start();
        String complaint = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), complaint);
        assertEquals(Files.readString(theirs), text);
    }
}
