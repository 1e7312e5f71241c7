package nabla.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.kernel.engine.Engine.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a cell means.
class CellLanguageTest {
    private final Session session = new Session();

    @AfterEach
    void close() {
        session.close();
    }

    /// In the table ⏎ is a line break and ` a quotation mark.
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '^',
            value = {
                "1 + 1 => 2",
                "int a = 3; a * 2 => 6",
                "int a = 3⏎int b = 4⏎a + b => 7",
                "1 + 1⏎2 + 2 => 4",
                "import java.util.List⏎List.of(1).size() => 1",
                "int x = 0⏎while (x < 3) x++⏎x => 3",
                "var s = `a`⏎s.length() => 1",
                "int a = 1, b = 2; a + b => 3",
                "int[] a = {1, 2}, b[] = {{3}}; a[1] + b[0][0] => 5",
                "int a; a => 0",
                "boolean a; a => false",
                "byte b = 5; b + 1 => 6",
                "int i = 1; i++ => 1",
                "int i = 1; i = 7 => 7",
                "int a = 3; a < 4 => true",
                "int a = 3, b = 4; a < b => true",
                "switch (3) { case 3 -> 9; default -> 0; } => 9",
                "(Integer) 5 => 5",
                "int twice(int x) { return 2 * x; } twice(4) => 8",
                "<T> List<T> two(T t) { return List.of(t, t); }⏎two(1).size() => 2",
                "List<Integer> l = new ArrayList<>(); l.add(4); l.getFirst() => 4",
                "String greet() { return name + `!`; } String name = `Ada`; greet() => Ada!",
                "record P(int x) { P { if (x < 0) throw new IllegalArgumentException(); } } new P(3).x() => 3",
                "public static class A { public int v = 4; } new A().v => 4",
                "private static int f() { return 5; } f() => 5",
                "enum Color { RED { @Override int n() { return 7; } }; int n() { return 1; } } Color.RED.n() => 7",
                "@interface Mark {} @Mark class B {} B.class.isAnnotation() => false",
                "interface I { int f(); default int g() { return f() + 1; } } I i = () -> 2; i.g() => 3",
                "int f(int... xs) { return xs.length; } f(1, 2, 3) => 3",
                "/* comment */ 3 // end => 3",
                "{ int local = 2; } 5 => 5",
                "if (true) { } else { } 6 => 6",
                "int f() { return g(); } int g() { return 8; } f() => 8",
                "class A { int f() { return new B().g(); } } class B { int g() { return 9; } } new A().f() => 9",
            })
    void theLastExpressionIsTheValue(String cell, String value) {
        assertEquals(value, String.valueOf(session.value(cell.replace('`', '"').replace('⏎', '\n'))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 1;",
                "int a = 5",
                "System.out.print(\"x\")",
                "if (true) { }",
                "class A { }",
                "''",
                "// only a comment",
                ";",
                "for (int i = 0; i < 3; i++) { }",
                "import java.util.zip.*;",
                "void f() { }"
            })
    void otherCellsHaveNoValue(String cell) {
        assertEquals(new Outcome.Nothing(), session.run(cell));
    }

    @Test
    void aNullValueIsAValue() {
        assertEquals(new Outcome.Value(null), session.run("(String) null"));
    }

    @Test
    void varTakesTheTypeOfItsInitializer() {
        assertEquals(3, session.value("var list = new ArrayList<Map<String, Integer>>();", """
                list.add(Map.of("a", 3));
                list.get(0).get("a")"""));
    }

    @Test
    void varsOfOneCellCanUseEachOther() {
        assertEquals(4, session.value("var a = List.of(1, 3);\nvar b = a.get(1);\nvar c = b + 1;\nc"));
    }

    @Test
    void aVarOfAnAnonymousClassKeepsItsMembers() {
        assertEquals(43, session.value("var box = new Object() { int k = 42; };", "box.k + 1"));
    }

    @Test
    void aVarOfAnIntersectionTypeIsUsableInLaterCells() {
        assertEquals("[1, s]", String.valueOf(session.value("var mixed = List.of(1, \"s\");", "mixed")));
        assertEquals("s", session.value("var either = mixed.isEmpty() ? 1 : \"s\";", "either"));
    }

    @Test
    void aVarMayBeMentionedAboveItsDeclaration() {
        assertEquals(42, session.value("Supplier<Integer> early = () -> late + 1;\nvar late = 41;\nearly.get()"));
        assertTrue(session.failure("var p = q;\nvar q = new Object() { int k; };")
                .message()
                .contains("declare it first"));
    }

    @Test
    void assertsOfACellAreChecked() {
        assertEquals(
                "java.lang.AssertionError",
                session.failure("assert 1 > 2 : \"no\";").name());
    }

    @Test
    void lambdasMayChangeTopLevelVariables() {
        assertEquals(
                3, session.value("int n = 0;\nRunnable more = () -> n++;\nmore.run(); more.run();", "more.run();\nn"));
    }

    @Test
    void topLevelStatementsMayThrowCheckedExceptions() {
        assertEquals(
                "java.io.IOException",
                session.failure("throw new IOException(\"gone\");").name());
    }

    @Test
    void sealedFamiliesAndPatternSwitchesWorkInOneCell() {
        assertEquals(9.0, session.value("""
                sealed interface Shape permits Circle, Square {}
                record Circle(double r) implements Shape {}
                record Square(double s) implements Shape {}
                double area(Shape s) {
                    return switch (s) {
                        case Circle(double r) -> Math.PI * r * r;
                        case Square(var a) -> a * a;
                    };
                }
                area(new Square(3))"""));
    }

    @Test
    void importsMayStandAnywhereAndHoldForLaterCells() {
        assertEquals(5, session.value("int a = 2;\nimport static java.lang.Math.max;\nmax(a, 5)", "max(a, 5)"));
        assertEquals("java.awt.List", session.value("import java.awt.List;", "List.class.getName()"));
    }

    @Test
    void aModuleCanBeImported() {
        assertEquals(true, session.value("import module java.sql;\nConnection.class.isInterface()"));
    }

    @Test
    void theUsualImportsAreThere() {
        assertEquals(List.of(2, 4), session.value("Stream.of(1, 2).map(x -> x * 2).collect(Collectors.toList())"));
    }

    @Test
    void topLevelClassesSeeVariablesAndMethodsOfAllCells() {
        assertEquals(13, session.value("int base = 10;\nint plus(int x) { return base + x; }", """
                class Adder { int add(int x) { return plus(x); } }
                new Adder().add(3)"""));
    }

    @Test
    void membersThatAreNotPublicCanBeUsedInLaterCells() {
        assertEquals(
                7,
                session.value(
                        "class A { int v = 3; protected int w() { return 4; } static class N { N() {} } }",
                        "var n = new A.N();\nvar a = new A();\na.v + a.w()"));
        assertEquals(
                5,
                session.value(
                        "class B extends A { @Override protected int w() { return 5; } }", "A b = new B();\nb.w()"));
    }

    @Test
    void aFailingCellLeavesWhatItHadDefined() {
        session.failure("int a = 1;\nint b = a / 0;\nint c = 3;");
        assertEquals(1, session.value("a"));
        assertEquals("CompileError", session.failure("c").name());
    }

    @Test
    void overloadsCanComeFromSeveralCells() {
        assertEquals(
                "int text",
                session.value(
                        "String f(int x) { return \"int\"; }",
                        "String f(String s) { return s; }",
                        "f(1) + f(\" text\")"));
    }

    @Test
    void aClassHasItsPlainName() {
        assertEquals("P[x=1]", String.valueOf(session.value("record P(int x) {}\nnew P(1)")));
        assertEquals("notebook.P", session.value("P.class.getName()"));
        assertEquals(
                "notebook.P",
                session.value(
                        "Class.forName(\"notebook.P\", false, Thread.currentThread().getContextClassLoader()).getName()"));
    }

    @Test
    void fiveThousandStatementsCompile() {
        String cell = IntStream.range(0, 5000)
                .mapToObj(i -> "total += " + i + " * (total % 7) + " + i + ";")
                .collect(Collectors.joining("\n", "long total = 1;\n", "\ntotal > 0"));
        assertEquals(true, session.value(cell));
    }

    @Test
    void fiveHundredVariablesCompile() {
        String cell = IntStream.range(0, 500)
                .mapToObj(i -> "var v" + i + " = " + i + ";")
                .collect(Collectors.joining("\n"));
        assertEquals(499, session.value(cell, "v499"));
    }

    @Test
    void annotationsAreSeenByLibraries() {
        Object count = session.value("""
                import java.lang.annotation.*;
                @Retention(RetentionPolicy.RUNTIME) @interface Marked {}
                class Suite { @Marked void one() {} void two() {} }
                Arrays.stream(Suite.class.getDeclaredMethods()).filter(m -> m.isAnnotationPresent(Marked.class)).count()""");
        assertEquals(1L, count);
    }

    @Test
    void theVectorModuleIsLoadedWhenNamed() {
        assertEquals(true, session.value("import jdk.incubator.vector.*;\nFloatVector.SPECIES_PREFERRED.length() > 0"));
    }

    @Test
    void theKernelsLibrariesAreHidden() {
        assertEquals(
                "java.lang.ClassNotFoundException",
                session.failure("Class.forName(\"com.google.gson.Gson\")").name());
    }

    @Test
    void anEmptyCellAfterAValueHasNoValue() {
        assertEquals(1, session.value("1"));
        assertNull(session.value(""));
        assertInstanceOf(Outcome.Nothing.class, session.run("\n\n"));
    }

    @Test
    void aDisplayClassOfTheKernelIsShared() {
        assertTrue(session.value("nabla.display.Display.class") == nabla.display.Display.class);
    }
}
