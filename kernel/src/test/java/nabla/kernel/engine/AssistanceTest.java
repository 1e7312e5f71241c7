package nabla.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import nabla.kernel.engine.Engine.Candidate;
import nabla.kernel.engine.Engine.Completion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Completion, documentation and completeness. In the tables | is the cursor, ⏎ a line break and ` a quotation mark.
class AssistanceTest {
    private static final Session SESSION = new Session();

    @BeforeAll
    static void define() {
        SESSION.value("""
                var names = new ArrayList<String>();
                int total = 3;
                int twice(int x) { return 2 * x; }
                record Point(double x, double y) { double length() { return Math.hypot(x, y); } }""");
    }

    @AfterAll
    static void close() {
        SESSION.close();
    }

    private static String java(String text) {
        return text.replace('`', '"').replace('⏎', '\n');
    }

    private static Completion complete(String marked) {
        String code = java(marked);
        int cursor = code.indexOf('|');
        return SESSION.engine().complete(code.replace("|", ""), cursor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '^',
            value = {
                "`abc`.subs| => substring(",
                "names.get(0).leng| => length()",
                "names.| => add(",
                "tot| => total",
                "twi| => twice(",
                "new Poi| => Point",
                "new Point(1, 2).len| => length()",
                "ArrayL| => ArrayList",
                "Strin| => String",
                "Math.ma| => max(",
                "System.out.pri| => println(",
                "java.util.concurrent.Cou| => CountDownLatch",
                "import java.ut| => util",
                "import java.util.concurrent.ato| => atomic",
                "import java.util.Lis| => List",
                "for (var name : names) { name.toUp| => toUpperCase()",
                "names.forEach(name -> name.toUp| => toUpperCase()",
                "names.stream().map(String::toUp| => toUpperCase()",
                "int local = 3;⏎loc| => local",
                "void f(int parameter) { para| => parameter",
                "class A { int field; int g() { return fie| => field",
                "int[] a = {1};⏎a.len| => length",
                "whi| => while",
                "disp| => display(",
                "Map.Entry<String, Integer> e = null;⏎e.getK| => getKey()",
                "foo(bar, tot|) => total",
            })
    void theCursorsWordIsCompleted(String code, String expected) {
        List<String> texts =
                complete(code).candidates().stream().map(Candidate::text).toList();
        assertTrue(texts.contains(expected), texts.toString());
        assertEquals(new HashSet<>(texts).size(), texts.size(), "without duplicates");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {"`in a string tot|`", "// in a comment tot|", "/* tot|"})
    void nothingIsCompletedInText(String code) {
        assertEquals(List.of(), complete(code).candidates());
    }

    @Test
    void aCandidateHasItsKindAndSignature() {
        Candidate found = complete("names.isEm|").candidates().getFirst();
        assertEquals(new Candidate("isEmpty()", "method", "() boolean"), found);
        assertEquals(
                new Candidate("total", "variable", "int"),
                complete("tota|").candidates().getFirst());
    }

    @Test
    void methodsOfObjectComeLast() {
        List<Candidate> all = complete("names.|").candidates();
        assertFalse(all.getFirst().text().matches("(equals|hashCode|getClass|notify|wait).*"), all.toString());
        assertTrue(all.getLast().text().startsWith("wait"), all.toString());
    }

    @Test
    void theReplacedTextIsTheWord() {
        Completion completion = complete("int a = tot|");
        assertEquals(8, completion.start());
        assertEquals(11, completion.end());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '^',
            value = {
                "Math.max|(1, 2) => int Math.max(int a, int b)",
                "Math.max(1, | => Returns the greater of two",
                "`abc`.substr|ing(1) => - **param",
                "`abc`.substring(| => String String.substring(int beginIndex, int endIndex)",
                "names.ad|d(`x`) => Appends the specified element",
                "Strin|g s; => class String",
                "total| => int total",
                "twice(| => int twice(int x) { return 2 * x; }",
                "new Point|(1, 2) => record Point(double x, double y)",
                "List.of(1).strea|m() => Returns a sequential",
            })
    void theCursorsNameIsExplained(String marked, String expected) {
        String code = java(marked);
        int cursor = code.indexOf('|');
        String markdown =
                SESSION.engine().inspect(code.replace("|", ""), cursor, 1).getOrDefault("text/markdown", "(nothing)");
        if (expected.startsWith("- **param")) expected = "- **beginIndex** the beginning index";
        assertTrue(markdown.contains(expected), markdown);
        assertFalse(markdown.contains("{@"), markdown);
    }

    @Test
    void whatIsNoNameHasNoDocumentation() {
        assertTrue(SESSION.engine().inspect("1 + 1", 5, 0).isEmpty());
        assertTrue(SESSION.engine().inspect("nowhere", 3, 0).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '^',
            value = {
                "int a = 1; => complete",
                "1 + 1 => complete",
                "int f() { return 1; } => complete",
                "for (int i = 0; i < 3; i++) { => incomplete",
                "int f() {⏎  if (true) { => incomplete",
                "int a = => incomplete",
                "foo(1, => incomplete",
                "/* open => incomplete",
                "String s = ```⏎ text => incomplete",
                "record P(int x) { => incomplete",
                "@Override => incomplete",
                "int = 5; => invalid",
                "} => invalid",
                "foo) => invalid",
                "String s = `open⏎; => invalid",
            })
    void completenessIsTheParsers(String code, String status) {
        assertEquals(status, SESSION.engine().isComplete(java(code)).status());
    }

    @Test
    void theNextLineIsIndented() {
        assertEquals(
                "        ",
                SESSION.engine().isComplete("int f() {\n    if (true) {\n").indent());
    }
}
