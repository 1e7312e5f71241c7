package nabla.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nabla.kernel.magic.Script.Step;
import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void aCellWithoutMagicsIsOnePieceOfJava() {
        String code = "int a = 7 % 3;\nint b = 5\n    % a;";
        assertEquals(List.of(new Step.Java(code)), Script.of(code).steps());
    }

    @Test
    void javaKeepsItsLineNumbersAroundMagics() {
        var steps = Script.of("int a = 1;\n%jars libs/*.jar\n\nint b = a;").steps();
        assertEquals(
                List.of(
                        new Step.Java("int a = 1;"),
                        new Step.Line("jars", "libs/*.jar"),
                        new Step.Java("\n\n\nint b = a;")),
                steps);
    }

    @Test
    void linesInCommentsAndTextBlocksAreNoMagics() {
        String code =
                "/*\n%jars x\n*/\nString s = \"\"\"\n%maven a:b:c\n\"\"\";\nchar c = '\"';\n// %x\nString t = \"/*\";";
        assertEquals(List.of(new Step.Java(code)), Script.of(code).steps());
    }

    @Test
    void aDoubledPercentSignTakesTheWholeCell() {
        assertEquals(
                List.of(new Step.Cell("bash", "-x", "ls\n%a\n")),
                Script.of("\n%%bash -x\nls\n%a\n").steps());
    }

    @Test
    void timedCodeKeepsItsLines() {
        assertEquals(
                List.of(new Step.Timed("\nf();\ng();")),
                Script.of("%%time\nf();\ng();").steps());
        assertEquals(
                List.of(new Step.Java("int a = 1;"), new Step.Timed("\nf(a)")),
                Script.of("int a = 1;\n%time f(a)").steps());
    }

    @Test
    void aDepsLineIsADependencyAndStaysAComment() {
        String code = "//DEPS org.example:lib:1.0\nint a;";
        assertEquals(
                List.of(new Step.Line("maven", "org.example:lib:1.0"), new Step.Java(code)),
                Script.of(code).steps());
    }

    @Test
    void blankingKeepsEveryPosition() {
        assertEquals("      f(x)", Script.blanked("%time f(x)"));
        assertEquals("int a;\n           \na.", Script.blanked("int a;\n%jars *.jar\na."));
        assertEquals("      \n  ", Script.blanked("%%bash\nls"));
    }
}
