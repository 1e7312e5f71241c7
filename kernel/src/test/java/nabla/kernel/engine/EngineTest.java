package nabla.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nabla.kernel.engine.Engine.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {
    private final Engine engine = Engine.ofJava();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theLastExpressionIsTheValue() {
        assertEquals(new Outcome.Value(3), engine.eval(1, "int a = 1;\na + 2"));
    }

    @Test
    void aSemicolonSilencesTheValue() {
        assertEquals(new Outcome.Nothing(), engine.eval(1, "1 + 1;"));
    }

    @Test
    void anExceptionKeepsItsClassAndLine() {
        engine.eval(1, "int half(int x) {\n    return 1 / x;\n}");
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, engine.eval(2, "\nhalf(0)"));
        assertEquals("java.lang.ArithmeticException", failed.name());
        assertEquals("/ by zero", failed.message());
        String trace = String.join("\n", failed.traceback());
        assertTrue(trace.contains("cell 1, line 2"), trace);
        assertTrue(trace.contains("cell 2, line 2"), trace);
    }

    @Test
    void theVectorModuleIsThere() {
        assertEquals(
                new Outcome.Value(true),
                engine.eval(1, "import jdk.incubator.vector.*;\nFloatVector.SPECIES_PREFERRED.length() > 0"));
    }

    @Test
    void theContextClassLoaderIsTheUsers() {
        assertEquals(
                new Outcome.Value(engine.loader()), engine.eval(1, "Thread.currentThread().getContextClassLoader()"));
    }

    @Test
    void theKernelsLibrariesAreHidden() {
        assertInstanceOf(Outcome.Failed.class, engine.eval(1, "Class.forName(\"com.google.gson.Gson\")"));
    }
}
