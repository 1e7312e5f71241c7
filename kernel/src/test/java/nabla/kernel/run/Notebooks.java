package nabla.kernel.run;

/// Small notebooks for tests.
final class Notebooks {
    private Notebooks() {}

    /// A notebook of code cells.
    static Notebook of(String... sources) {
        StringBuilder cells = new StringBuilder();
        for (String source : sources) {
            cells.append(cells.isEmpty() ? "" : ",").append(cell(source));
        }
        return withCells(cells.toString());
    }

    static Notebook withCells(String cells) {
        return Notebook.parse("test.ipynb", json(cells));
    }

    static String json(String cells) {
        return "{\"cells\":[" + cells + "],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}";
    }

    /// A code cell with tags.
    static String cell(String source, String... tags) {
        String list = tags.length == 0 ? "" : "\"" + String.join("\",\"", tags) + "\"";
        return """
                {"cell_type":"code","metadata":{"tags":[%s]},"source":"%s","outputs":[],"execution_count":null}""".formatted(
                        list, source.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
    }

    static String markdown(String source) {
        return """
                {"cell_type":"markdown","metadata":{},"source":"%s"}""".formatted(source.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
    }
}
