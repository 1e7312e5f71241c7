package nabla.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What failing cells print.
class DiagnosisTest {
    private static final Session SESSION = new Session();

    @BeforeAll
    static void define() {
        SESSION.value("int foo = 3;");
    }

    @AfterAll
    static void close() {
        SESSION.close();
    }

    private static String printed(String cell) {
        return String.join("\n", SESSION.failure(cell).traceback()).replaceAll("\u001b\\[[0-9;]*m", "");
    }

    /// In the table ⏎ is a line break and ` a quotation mark.
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '^',
            value = {
                "var c = new AtomicInteger(); => Import it: import java.util.concurrent.atomic.AtomicInteger;",
                "var c = Files.lines(Paths.get(``), StandardCharsets.UTF_8); => Import it: import java.nio.charset.StandardCharsets;",
                "if (true) { int a = 3 } => Put a semicolon at the end of line 1.",
                "class B {⏎  void f() {⏎    if (true) {⏎  } => The { in line 2 is not closed.",
                "int z = 3.5; => write (int) before the value",
                "int z = `3`; => Integer.parseInt(text)",
                "String t = 5; => String.valueOf(value)",
                "fooo + 1 => Did you mean foo?",
                "`abc`.lenght() => Did you mean length?",
                "Math.sqroot(2) => Did you mean sqrt?",
                "Systm.out.println(1); => Did you mean System?",
                "List<Strin> l; => Did you mean String?",
                "unknownThing + 1 => No cell that has run declares unknownThing.",
                "int g(int a) { if (a > 0) return 1; } => Every way through the method must end with return",
                "void h() { Thread.sleep(3); } => Add 'throws InterruptedException' to the method",
                "String q = `abc; => A string ends with",
                "int k = 1; int k = 2; => A cell declares a name once.",
                "if (foo = 3) { } => A condition compares",
                "import tech.tablesaw.api.*; => %maven group:artifact:version",
                "return 5; => its last line",
                "foo.bar() => is no object",
                "void m() { int n = 0; Runnable r = () -> n++; } => A lambda sees local variables that never change.",
            })
    void commonMistakesGetAHint(String cell, String hint) {
        String text = printed(cell.replace('`', '"').replace('⏎', '\n'));
        assertTrue(text.contains(hint), text);
    }

    @Test
    void anErrorHasLineColumnAndAMark() {
        assertEquals("""
                line 2, column 9: incompatible types: String cannot be converted to int
                    int b = "two";
                            ^^^^^
                  → Turn text into a number with Integer.parseInt(text).""", printed("int a = 1;\nint b = \"two\";"));
    }

    @Test
    void allErrorsOfACellAreShown() {
        String text = printed("int a = \"\";\nunknownOne();\nint b = 2;\nString c = 3;");
        assertTrue(text.contains("line 1,") && text.contains("line 2,") && text.contains("line 4,"), text);
    }

    @Test
    void aTraceShowsTheUsersFramesAndTheCauses() {
        assertEquals("""
                java.lang.IllegalStateException: wrapped
                    at cell 2, line 4: throw new IllegalStateException("wrapped", e);
                caused by java.lang.ArithmeticException: / by zero
                    at half (cell 2, line 1): int half(int i) { return i / 0; }
                    at cell 2, line 2: try { half(1); }""".replace("cell 2", "cell " + (SESSION.count() + 1)), printed("""
                        int half(int i) { return i / 0; }
                        try { half(1); }
                        catch (Exception e) {
                            throw new IllegalStateException("wrapped", e);
                        }"""));
    }

    @Test
    void anExceptionOfTheUsersOwnHasItsPlainName() {
        SESSION.value("class TooBig extends RuntimeException { TooBig(String m) { super(m); } }");
        assertEquals("TooBig", SESSION.failure("throw new TooBig(\"9\");").name());
    }

    @Test
    void aNullIsNamedAsInTheCell() {
        assertEquals(
                "Cannot invoke \"String.length()\" because \"nothing\" is null",
                SESSION.failure("String nothing = null;\nnothing.length()").message());
    }
}
