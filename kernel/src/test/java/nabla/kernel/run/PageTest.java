package nabla.kernel.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void headingsMakeTitleAndContents() {
        String html = page(Notebooks.markdown("# Week 1: A & B\n\n## Sigmoid of $x$\n\n## Sigmoid of $x$"));
        assertTrue(html.contains("<title>Week 1: A &amp; B</title>"));
        assertTrue(html.contains("<nav aria-label=\"Contents\">"));
        assertTrue(html.contains("<a href=\"#Sigmoid-of-0\">"), html.substring(html.indexOf("<nav")));
        assertTrue(html.contains("<h1 id=\"Week-1:-A-&amp;-B\">"));
    }

    @Test
    void formulasAreKeptFromMarkdownAndBringKatex() {
        String html = page(Notebooks.markdown("Let $a_1 * b_2 * c$ and\n\n$$\nx\n= y < z\n$$\n"));
        assertTrue(html.contains("<span class=\"math inline\">a_1 * b_2 * c</span>"));
        assertTrue(html.contains("<span class=\"math display\">x\n= y &lt; z</span>"));
        assertTrue(html.contains("font/woff2;base64,") && html.contains("katex.render"));
        assertFalse(html.contains("KaTeX_Fraktur-Regular.woff2") || html.contains("url(fonts/"));
    }

    @Test
    void aPageWithFormulasStaysUnderAMegabyteAndOneWithoutIsSmall() {
        assertTrue(page(Notebooks.markdown("$x$")).length() < 1_000_000);
        assertTrue(page(Notebooks.markdown("x")).length() < 20_000);
    }

    @Test
    void pricesAndCodeAreNoFormulas() {
        String html = page(Notebooks.markdown("From $5 to $6, `$x$`, \\\\$y$ and\n\n```\n$z$\n```\n"));
        assertFalse(html.contains("<span class=\"math"), html.substring(html.indexOf("<main")));
        assertTrue(html.contains("<code>$x$</code>"));
    }

    @Test
    void thePageLoadsNothingFromElsewhere() throws Exception {
        Files.write(folder.resolve("plot.png"), new byte[] {1, 2, 3});
        String html = page(Notebooks.markdown("![A plot](plot.png) $\\\\mathcal{L}$"));
        assertTrue(html.contains("src=\"data:image/png;base64,AQID\" alt=\"A plot\""));
        assertFalse(Pattern.compile("(src|href)=\"https?:|url\\((?!data:)")
                .matcher(html)
                .find());
    }

    @Test
    void javaIsColouredAndEscaped() {
        String html = page(Notebooks.cell("int x = 5; // <b>\nString s = \"<\";"));
        assertTrue(html.contains("<span class=\"keyword\">int</span> x = <span class=\"number\">5</span>;"));
        assertTrue(html.contains("<span class=\"comment\">// &lt;b&gt;</span>"));
        assertTrue(html.contains(
                "<span class=\"type\">String</span> s = <span class=\"string\">&quot;&lt;&quot;</span>;"));
    }

    @Test
    void ofAnOutputTheRichestFormIsShown() {
        String html = page(output("""
                {"text/plain":"plain","text/html":"<b>rich</b>"}"""));
        assertTrue(html.contains("<div class=\"output\"><b>rich</b></div>"));
    }

    @Test
    void aPictureHasATextAlternative() {
        String html = page(output("""
                {"text/plain":"Loss falls","image/png":"AAAA\\n"}"""));
        assertTrue(html.contains("<img alt=\"Loss falls\" src=\"data:image/png;base64,AAAA\">"));
    }

    @Test
    void latexOutputsAreFormulas() {
        assertTrue(page(output("""
                {"text/plain":"x","text/latex":"$$x^2$$"}""")).contains("<span class=\"math display\">x^2</span>"));
    }

    @Test
    void aFailureIsAnnouncedAtTheTopAndMarked() {
        Notebook notebook = Notebooks.of("a", "b\nc < d");
        Failure failure = Failure.of(notebook.cells().get(1), "E", "bad", List.of("line 2"));
        String html = new Page(notebook, failure, folder).html();
        assertTrue(html.contains("<a href=\"#cell-2\">cell 2 of 2, line 2: c &lt; d</a><br>E: bad"));
        assertTrue(html.contains("<div role=\"group\" class=\"code failed\" id=\"cell-2\""));
    }

    @Test
    void aCellTaggedHideInputIsFolded() {
        assertTrue(page(Notebooks.cell("x", "hide-input")).contains("<details><summary>Code</summary>"));
    }

    @Test
    void anAttachmentIsWrittenIntoThePage() {
        String html = page("""
                {"cell_type":"markdown","metadata":{},"source":"![a](attachment:p.png)",
                "attachments":{"p.png":{"image/png":"QUJD"}}}""");
        assertTrue(html.contains("src=\"data:image/png;base64,QUJD\""));
    }

    @Test
    void linksToOtherLessonsLeadToTheirPages() {
        String html = page(Notebooks.markdown("[next](week-02.ipynb) [far](https://a.b/c.ipynb)"));
        assertTrue(html.contains("href=\"week-02.html\"") && html.contains("href=\"https://a.b/c.ipynb\""));
    }

    @Test
    void theTokensOfJavaAreItsText() {
        String source =
                "/* open */ @Override \"\"\"\ntext \\\"\"\" \"\"\" 'c' 0x1Fp3 1_000.5e-3f non-sealed %d é \"cut\n%time x";
        StringBuilder text = new StringBuilder();
        JavaTokens.of(source).forEach(token -> text.append(token.text()));
        assertEquals(source, text.toString());
    }

    @Test
    void longLiteralsAndParagraphsAreNoTrouble() {
        String text = "a\\n b ".repeat(50_000);
        assertEquals(1, JavaTokens.of("\"" + text + "\"").size());
        assertEquals(1, JavaTokens.of("\"\"\"\n" + text + "\"\"\"").size());
        String paragraph = "An open $dollar " + "x ".repeat(100_000);
        assertEquals(paragraph, new Formulas().take(paragraph));
    }

    @Test
    void terminalColoursBecomeSpansAndOtherSequencesDisappear() {
        assertEquals(
                "a<span class=\"ansi-bold ansi-red\">b&lt;</span>c", Ansi.html("a\u001B[1;31mb<\u001B[0mc\u001B[2K"));
        assertEquals("<span style=\"color:#ff8700\">x</span>", Ansi.html("\u001B[38;5;208mx"));
        assertEquals("<span style=\"background:#0102ff\">x</span>y", Ansi.html("\u001B[48;2;1;2;300mx\u001B[49my"));
        assertEquals("link", Ansi.html("\u001B]8;;http://x\u0007link\u001B]8;;\u0007"));
    }

    private String page(String cells) {
        return new Page(Notebooks.withCells(cells), null, folder).html();
    }

    private static String output(String data) {
        return """
                {"cell_type":"code","metadata":{},"source":"x","execution_count":1,"outputs":[
                {"output_type":"display_data","metadata":{},"data":%s}]}""".formatted(data);
    }
}
