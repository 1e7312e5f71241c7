package nabla.kernel.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {
    @Test
    void whatNobodyKnowsInMetadataIsKept() {
        String text = """
                {
                 "cells": [
                  {
                   "attachments": {
                    "a.png": {
                     "image/png": "AAAA"
                    }
                   },
                   "cell_type": "markdown",
                   "id": "intro",
                   "metadata": {
                    "nbgrader": {
                     "points": 2.50
                    },
                    "x": [
                     1,
                     null,
                     true
                    ]
                   },
                   "source": [
                    "# Über α\\n",
                    "\\"quoted\\" <b> \\\\ @LS@"
                   ]
                  }
                 ],
                 "metadata": {
                  "kernelspec": {
                   "display_name": "Java",
                   "language": "java",
                   "name": "java"
                  },
                  "nabla": {
                   "big": 12345678901234567890,
                   "empty": {}
                  }
                 },
                 "nbformat": 4,
                 "nbformat_minor": 5
                }
                """.replace("@LS@", "\u2028");
        assertEquals(text, Notebook.parse("a.ipynb", text).write());
    }

    @Test
    void anOlderMinorBecomes45WithIdsByPlace() {
        Notebook notebook = Notebook.parse("a.ipynb", """
                {"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [
                  {"cell_type": "markdown", "metadata": {}, "source": "a"},
                  {"cell_type": "code", "id": "cell-1", "metadata": {}, "source": ["b"], "outputs": []},
                  {"cell_type": "raw", "id": "not allowed", "metadata": {}, "source": ""},
                  {"cell_type": "raw", "id": "cell-1", "metadata": {}, "source": ""}]}""");
        List<String> ids = notebook.cells().stream()
                .map(cell -> cell.json().get("id").getAsString())
                .toList();
        assertEquals(List.of("cell-1-2", "cell-1", "cell-3", "cell-4"), ids);
        assertEquals(5, notebook.json().get("nbformat_minor").getAsInt());
        assertTrue(notebook.cells().get(1).json().get("execution_count").isJsonNull());
    }

    @Test
    void aLaterMinorStays() {
        Notebook notebook =
                Notebook.parse("a", Notebooks.json("").replace("\"nbformat_minor\":5", "\"nbformat_minor\":7"));
        assertEquals(7, notebook.json().get("nbformat_minor").getAsInt());
    }

    @Test
    void storedOutputsAreWrittenAsListsOfLines() {
        Notebook notebook = Notebooks.withCells("""
                {"cell_type":"code","id":"a","metadata":{},"source":"","execution_count":1,"outputs":[
                {"output_type":"stream","name":"stdout","text":"a\\nb\\n"},
                {"output_type":"display_data","metadata":{},"data":{"text/plain":"x","image/png":"AA\\n"}}]}""");
        String written = notebook.cells().getFirst().outputs().toString();
        assertTrue(written.contains("[\"a\\n\",\"b\\n\"]"), written);
        assertTrue(written.contains("\"text/plain\":[\"x\"]"), written);
        assertTrue(written.contains("\"image/png\":\"AA\\n\""), written);
    }

    @Test
    void aNotebookWithoutKernelOrLanguageIsTakenAsJava() {
        Notebook notebook = Notebooks.of("1");
        notebook.describeLanguage();
        assertEquals("java", notebook.text("kernelspec", "language"));
        assertEquals("java", notebook.text("language_info", "name"));
    }

    @Test
    void theOwnKernelspecOfANotebookStays() {
        Notebook notebook = Notebook.parse("a", """
                {"nbformat":4,"nbformat_minor":5,"cells":[],"metadata":{"kernelspec":
                {"name":"jjava","display_name":"Java","language":"java"}}}""");
        notebook.describeLanguage();
        assertEquals("jjava", notebook.text("kernelspec", "name"));
    }

    @Test
    void whatIsNoNotebookIsNamedWithTheReason() {
        assertMessage("is empty", " \n");
        assertMessage("it is not JSON", "{\"cells\": [");
        assertMessage("not an object", "[1, 2]");
        assertMessage("no number 'nbformat'", "{\"a\": 1}");
        assertMessage("old notebook format 3", "{\"nbformat\": 3, \"worksheets\": []}");
        assertMessage("newer than format 4", "{\"nbformat\": 5}");
        assertMessage("no list 'cells'", "{\"nbformat\": 4}");
        assertMessage("cell 1: 'cell_type' is table", Notebooks.json("{\"cell_type\":\"table\"}"));
        String cell = "{\"cell_type\":\"code\",\"source\":\"\",\"outputs\":";
        assertMessage("cell 1: 'outputs' is not a list", Notebooks.json(cell + "1}"));
        assertMessage("cell 1: output 1 is no output", Notebooks.json(cell + "[{}]}"));
        assertMessage("output 1 has the unknown type \"x\"", Notebooks.json(cell + "[{\"output_type\":\"x\"}]}"));
        assertMessage("output 1 lacks name or text", Notebooks.json(cell + "[{\"output_type\":\"stream\"}]}"));
        assertMessage("cell 1: 'source' is not", Notebooks.json("{\"cell_type\":\"raw\",\"source\":1}"));
    }

    @Test
    void aNotebookForAnotherLanguageIsRefused() {
        assertMessage("a notebook for python", """
                {"nbformat":4,"cells":[],"metadata":{"kernelspec":{"name":"python3","language":"python"}}}""");
        assertMessage("for the kernel 'python3'", """
                {"nbformat":4,"cells":[],"metadata":{"kernelspec":{"name":"python3"}}}""");
        assertMessage("a notebook for R", """
                {"nbformat":4,"cells":[],"metadata":{"language_info":{"name":"R"}}}""");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        BadNotebook e = assertThrows(BadNotebook.class, () -> Notebook.read(folder.resolve("none.ipynb")));
        assertTrue(e.getMessage().contains("There is no file"), e.getMessage());
    }

    @Test
    void aFileThatIsNoTextIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.ipynb"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        BadNotebook e = assertThrows(BadNotebook.class, () -> Notebook.read(file));
        assertTrue(e.getMessage().contains("not text in UTF-8"), e.getMessage());
    }

    private static void assertMessage(String part, String text) {
        BadNotebook e = assertThrows(BadNotebook.class, () -> Notebook.parse("a.ipynb", text));
        assertTrue(e.getMessage().startsWith("a.ipynb") && e.getMessage().contains(part), e.getMessage());
    }
}
