package nabla.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What later cells do to what earlier ones defined.
class NotebookStateTest {
    private final Session session = new Session();

    @AfterEach
    void close() {
        session.close();
    }

    private static Arguments scenario(String name, Object value, String... cells) {
        return Arguments.of(name, value, List.of(cells));
    }

    /// The last cell's value, and nothing is said about a reset. To add a scenario, add a line.
    static Stream<Arguments> scenarios() {
        return Stream.of(
                scenario("a variable declared again", 2, "int a = 1;", "int a = 2;", "a"),
                scenario("a variable declared again without value", 0, "int a = 1;", "int a;", "a"),
                scenario(
                        "a method follows its variable", 5, "int a = 1;", "int f() { return a; }", "int a = 5;", "f()"),
                scenario(
                        "a lambda follows its variable",
                        5,
                        "int a = 1;",
                        "IntSupplier f = () -> a;",
                        "int a = 5;",
                        "f.getAsInt()"),
                scenario("a derived variable stays", 2, "int a = 1;", "var b = a + 1;", "int a = 5;", "b"),
                scenario(
                        "a derived object stays",
                        "[1]",
                        "var a = new ArrayList<>(List.of(1));",
                        "var b = a;",
                        "var a = new ArrayList<>(List.of(2));",
                        "b.toString()"),
                scenario("a variable with another type", "x", "int a = 1;", "String a = \"x\";", "a"),
                scenario(
                        "a method after its variable's type changed",
                        "xx",
                        "int a = 1;",
                        "String f() { return \"x\" + a; }",
                        "String a = \"x\";",
                        "f()"),
                scenario(
                        "a method declared again keeps variables",
                        1,
                        "int f() { return 1; }",
                        "var v = f();",
                        "int f() { return 2; }",
                        "v"),
                scenario(
                        "a method's callers see the new one",
                        20,
                        "int f() { return 1; }",
                        "int g() { return 10 * f(); }",
                        "int f() { return 2; }",
                        "g()"),
                scenario(
                        "an older lambda calls the new method",
                        20,
                        "int f(int x) { return x; }",
                        "IntUnaryOperator op = x -> 10 * f(x);",
                        "int f(int x) { return x + 1; }",
                        "op.applyAsInt(1)"),
                scenario(
                        "an older method reference calls the new method",
                        2,
                        "int f(int x) { return x; }",
                        "IntUnaryOperator op = x -> f(x);",
                        "int f(int x) { return 2 * x; }",
                        "op.applyAsInt(1)"),
                scenario(
                        "a method with another return type",
                        "2!",
                        "int f() { return 2; }",
                        "String g() { return f() + \"!\"; }",
                        "long f() { return 2; }",
                        "g()"),
                scenario(
                        "mutual recursion across a redeclaration",
                        true,
                        "boolean even(int n) { return n == 0 || odd(n - 1); }\nboolean odd(int n) { return n != 0 && even(n - 1); }",
                        "boolean odd(int n) { return n > 0 && even(n - 1); }",
                        "even(10)"),
                scenario(
                        "an import keeps variables",
                        "[1]",
                        "var l = List.of(1);",
                        "import java.util.zip.*;",
                        "l.toString()"),
                scenario(
                        "an import again keeps variables",
                        "[1]",
                        "import java.util.*;\nvar l = List.of(1);",
                        "import java.util.*;",
                        "l.toString()"),
                scenario(
                        "a comment above an import keeps variables",
                        "[1]",
                        "import java.util.*;\nvar l = List.of(1);",
                        "// why\nimport java.util.*;",
                        "l.toString()"),
                scenario("a comment keeps variables", 7, "int a = 7;", "// nothing", "a"),
                scenario(
                        "a class declared again as it was keeps instances",
                        3,
                        "class A { int v; }",
                        "var a = new A();\na.v = 3;",
                        "class A { int v; }",
                        "a.v"),
                scenario(
                        "a class edited in a method keeps instances",
                        13,
                        "class A { int v = 3; int f() { return v; } }",
                        "var a = new A();",
                        "class A { int v = 3; int f() { return v + 10; } }",
                        "a.f()"),
                scenario(
                        "instances in collections live on, too",
                        13,
                        "class A { int v = 3; int f() { return v; } }",
                        "var l = List.of(new A());",
                        "class A { int v = 3; int f() { return v + 10; } }",
                        "l.get(0).f()"),
                scenario(
                        "an edited method can use new names",
                        15,
                        "class A { int v = 3; int f() { return v; } }",
                        "var a = new A();",
                        "int plus = 12;\nclass A { int v = 3; int f() { return v + plus; } }",
                        "a.f()"),
                scenario(
                        "a record edited in a method keeps instances",
                        30,
                        "record P(int x) { int twice() { return x; } }",
                        "var p = new P(10);",
                        "record P(int x) { int twice() { return 3 * x; } }",
                        "p.twice()"),
                scenario(
                        "a class declared again keeps variables of other types",
                        9,
                        "class A { }\nint other = 9;",
                        "class A { int v; }",
                        "other"),
                scenario(
                        "a subclass follows its changed superclass",
                        11,
                        "class A { int v = 1; }",
                        "class B extends A { int w() { return v + 10; } }",
                        "class A { int v = 1; String name; }",
                        "new B().w()"),
                scenario(
                        "a method follows its changed class",
                        5,
                        "class A { int v = 1; }",
                        "int get(A a) { return a.v + 3; }",
                        "class A { int v = 2; String name; }",
                        "get(new A())"),
                scenario(
                        "a generic method",
                        9,
                        "<T extends Comparable<T>> T most(List<T> l) { return Collections.max(l); }",
                        "int a = 1;",
                        "most(List.of(3, 9, 2))"),
                scenario(
                        "an enum declared again as it was",
                        true,
                        "enum E { A, B }",
                        "var e = E.A;",
                        "enum E { A, B }",
                        "e == E.A"),
                scenario("a failing cell keeps what was there", 1, "int a = 1;", "a"),
                scenario(
                        "overloads are independent",
                        "i s",
                        "String f(int x) { return \"?\"; }\nString f(String x) { return \"s\"; }",
                        "String f(int x) { return \"i\"; }",
                        "f(1) + \" \" + f(\"\")"),
                scenario(
                        "a static field of a class stays when the class is run again",
                        5,
                        "class C { static int n = 0; }",
                        "C.n = 5;",
                        "class C { static int n = 0; }",
                        "C.n"),
                scenario(
                        "a local class of a block",
                        4,
                        "Object o; { class L { int v() { return 4; } } o = new L(); }",
                        "(int) o.getClass().getMethod(\"v\").invoke(o)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void stateIsKept(String name, Object value, List<String> cells) {
        StringBuilder printed = new StringBuilder();
        Object last = null;
        for (String cell : cells) {
            last = session.value(cell);
            printed.append(session.printed());
        }
        assertEquals(value, last, name);
        assertEquals("", printed.toString());
    }

    @Test
    void aClassWithAnotherShapeResetsItsVariablesAndSaysSo() {
        session.value("class A { int v = 1; }", "var a = new A();\nList<A> all = List.of(a);\nint other = 3;");
        session.value("class A { int v = 1; String name; }");
        assertTrue(session.printed().contains("a, all were reset, because A is now another class"), session.printed());
        assertNull(session.value("a"));
        assertEquals(3, session.value("other"));
        assertEquals(1, session.value("a = new A();\nall = List.of(a);\nall.size()"));
    }

    @Test
    void aResetVariableCanBeSetInTheCellThatChangedItsClass() {
        session.value("class A { int v = 1; }", "var a = new A();");
        assertNull(session.value("class A { int v = 1; int w = 2; }\na"));
        assertEquals(3, session.value("a = new A();\na.v + a.w"));
        assertEquals(5, session.value("class A { int v = 1; int w = 2; int x = 2; }\na = new A();\na.v + a.w + a.x"));
    }

    @Test
    void whatNeedsARemovedClassIsRemovedToo() {
        session.value(
                "class A { int v = 1; }",
                "class B { int w() { return new A().v; } }",
                "class C extends B { }",
                "var c = new C();");
        session.value("class A { double other; }");
        assertTrue(session.printed().contains("B no longer compiles"), session.printed());
        assertTrue(session.printed().contains("C no longer compiles"), session.printed());
        assertTrue(session.printed().contains("c was removed with C"), session.printed());
    }

    @Test
    void anObjectOfAnOlderClassIsExplained() {
        session.value("class A { int v = 1; }", "Object held = new A();", "class A { int v = 1; int w; }");
        String text = String.join("\n", session.failure("((A) held).v").traceback());
        assertTrue(text.contains("older version of its class"), text);
    }

    @Test
    void aStaticInitialValueIsPartOfTheShape() {
        session.value(
                "class A { static final int K = 1; }",
                "int f() { return A.K; }",
                "class A { static final int K = 2; }");
        assertEquals(2, session.value("f()"));
    }

    @Test
    void aMethodThatNoLongerFitsGoesOnWithWhatItKnew() {
        session.value("int a = 1;", "int f() { return a + 1; }", "String a = \"text\";");
        assertTrue(session.printed().contains("f() does not fit what this cell changed"), session.printed());
        assertEquals(2, session.value("f()"));
        assertEquals("text", session.value("a"));
    }

    @Test
    void aMethodOfAClassThatIsGoneIsRemovedWithANote() {
        session.value("class A { int v = 1; }", "int get(A a) { return a.v; }", "class A { String v; }");
        assertTrue(session.printed().contains("get(A) no longer compiles and was removed"), session.printed());
        assertEquals("CompileError", session.failure("get(new A())").name());
    }

    @Test
    void aCellThatDoesNotCompileChangesNothing() {
        session.value("class A { int v = 1; }", "var a = new A();");
        session.failure("class A { String name; }\nint b = \"\";");
        assertEquals(1, session.value("a.v"));
    }

    @Test
    void aRedeclarationThatFailsKeepsTheOldVariable() {
        session.value("String a = \"old\";");
        session.failure("int a = 1 / 0;");
        assertEquals("old", session.value("a"));
    }
}
