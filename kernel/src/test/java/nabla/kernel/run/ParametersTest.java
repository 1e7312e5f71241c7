package nabla.kernel.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private static final String DECLARED = """
            int epochs = 30; // how often
            final double rate = 0.1, decay = 0;
            String name = "a;b";
            boolean quick = false;
            var seed = 42;
            float f = 1f; long big = 1; char c = 'x';
            Map<String, List<Integer>> sizes = Map.of();
            int[] layers = {1, 2};
            """;

    @Test
    void theValuesGoIntoACellOfTheirOwnAfterTheParameters() {
        Notebook notebook = notebook();
        Parameters.inject(notebook, Map.of("epochs", "5"));
        List<Cell> cells = notebook.cells();
        assertEquals(4, cells.size());
        assertEquals("// Parameters of this run\nint epochs = 5;", cells.get(2).source());
        assertEquals(Set.of("injected-parameters"), cells.get(2).tags());
        assertEquals("injected-parameters", cells.get(2).json().get("id").getAsString());
    }

    @Test
    void anEarlierInjectionIsReplaced() {
        Notebook notebook = notebook();
        Parameters.inject(notebook, Map.of("epochs", "5"));
        Parameters.inject(notebook, Map.of("rate", "1e-3"));
        assertEquals(4, notebook.cells().size());
        assertEquals(
                "// Parameters of this run\ndouble rate = 1e-3;",
                notebook.cells().get(2).source());
    }

    @Test
    void theDeclaredTypeDecidesHowAValueIsWritten() {
        assertEquals("double decay = 1;", line("decay", "1"));
        assertEquals("String name = \"5 \\\"x\\\" \\\\ \\n\";", line("name", "5 \"x\" \\ \n"));
        assertEquals("boolean quick = true;", line("quick", "true"));
        assertEquals("float f = 2f;", line("f", "2"));
        assertEquals("long big = 9999999999L;", line("big", "9999999999"));
        assertEquals("char c = '\\'';", line("c", "'"));
        assertEquals(
                "Map<String, List<Integer>> sizes = Map.of(\"a\", List.of());",
                line("sizes", "Map.of(\"a\", List.of())"));
        assertEquals("int[] layers = {3};", line("layers", "{3}"));
    }

    @Test
    void theValueDecidesWhereTheTypeIsVar() {
        assertEquals("var seed = 7;", line("seed", "7"));
        assertEquals("var seed = 9999999999L;", line("seed", "9999999999"));
        assertEquals("var seed = .5;", line("seed", ".5"));
        assertEquals("var seed = true;", line("seed", "true"));
        assertEquals("var seed = \"seven\";", line("seed", "seven"));
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertMessage("'epochs' is declared as int, but '0.5' is not one", "epochs", "0.5");
        assertMessage("'epochs' is declared as int, but '9999999999'", "epochs", "9999999999");
        assertMessage("'quick' is declared as boolean, but 'yes'", "quick", "yes");
        assertMessage("'rate' is declared as double, but 'fast'", "rate", "fast");
        assertMessage("'c' is declared as char", "c", "xy");
    }

    @Test
    void anUnknownNameIsAnErrorThatNamesTheKnownOnes() {
        assertMessage(
                "no parameter 'epoch'. Its parameters are epochs, rate, decay, name, quick, seed, f, big, c, sizes, layers.",
                "epoch",
                "5");
    }

    @Test
    void aNotebookThatTakesNoParametersSaysSo() {
        BadNotebook e = assertThrows(
                BadNotebook.class, () -> Parameters.inject(Notebooks.of("int epochs = 1;"), Map.of("epochs", "5")));
        assertTrue(e.getMessage().contains("takes no parameters"), e.getMessage());
    }

    private static Notebook notebook() {
        return Notebooks.withCells(Notebooks.markdown("# A") + "," + Notebooks.cell(DECLARED, "parameters") + ","
                + Notebooks.cell("epochs"));
    }

    private static String line(String name, String value) {
        Notebook notebook = notebook();
        Parameters.inject(notebook, new LinkedHashMap<>(Map.of(name, value)));
        return notebook.cells().get(2).source().lines().skip(1).findFirst().orElse("");
    }

    private static void assertMessage(String part, String name, String value) {
        BadNotebook e = assertThrows(BadNotebook.class, () -> line(name, value));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
