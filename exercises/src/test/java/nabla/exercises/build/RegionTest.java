package nabla.exercises.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTest {
    private static final String CODE = """
            int f() {
                // BEGIN SOLUTION
                return 1;
                // END SOLUTION
            }""";

    @Test
    void thePartIsReplacedAtItsIndentation() {
        assertEquals(
                "int f() {\n    // here\n    throw x;\n}",
                Region.SOLUTION.replace(CODE, List.of("// here", "throw x;")));
    }

    @Test
    void theLinesInsideAreFound() {
        assertEquals(List.of("    return 1;"), Region.SOLUTION.linesIn(CODE));
    }

    @Test
    void aPartThatDoesNotEndIsAnError() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> Region.SOLUTION.replace("// BEGIN SOLUTION", List.of()));
        assertEquals("there is no 'END SOLUTION' after 'BEGIN SOLUTION'", e.getMessage());
    }

    @Test
    void anEndWithoutBeginningIsAnError() {
        assertThrows(
                IllegalArgumentException.class, () -> Region.HIDDEN_TESTS.replace("// END HIDDEN TESTS", List.of()));
    }

    @Test
    void aPartInsideAPartIsAnError() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Region.SOLUTION.replace("// BEGIN SOLUTION\n// BEGIN SOLUTION\n// END SOLUTION", List.of()));
    }
}
