package nabla.exercises.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

/// The expected values were computed by nbgrader 0.9.6.
class ChecksumTest {
    private static Cell cell(String json) {
        return new Cell(JsonParser.parseString(json).getAsJsonObject());
    }

    @Test
    void anAnswerHasNbgradersChecksum() {
        assertEquals("05353f6c3894813c7475ffb2cc61dce3", Checksum.of(cell("""
                {"id": "a", "cell_type": "code", "source": ["int f() {\\n", "    return 1; // µ\\n", "}"],
                 "metadata": {"nbgrader": {"schema_version": 3, "grade": false, "locked": true, "solution": true,
                                           "task": false, "grade_id": "f"}}}""")));
    }

    @Test
    void aGradedCellHasNbgradersChecksum() {
        assertEquals("2f26607345cf5acbad86e288b9577042", Checksum.of(cell("""
                {"id": "a", "cell_type": "code", "source": "Check.grade(F.class)",
                 "metadata": {"nbgrader": {"schema_version": 3, "grade": true, "locked": false, "solution": false,
                                           "task": false, "grade_id": "f-check", "points": 2}}}""")));
    }

    @Test
    void halfPointsCountAsPythonPrintsThem() {
        assertEquals("08d297be4de50595d3337424d771d04d", Checksum.of(cell("""
                {"id": "a", "cell_type": "markdown", "source": "YOUR ANSWER HERE",
                 "metadata": {"nbgrader": {"schema_version": 3, "grade": true, "locked": false, "solution": true,
                                           "task": false, "grade_id": "why", "points": 0.5}}}""")));
    }

    @Test
    void aReadOnlyCellHasNbgradersChecksum() {
        assertEquals("430522f4341b1b84c3ec982ee943c7cb", Checksum.of(cell("""
                {"id": "a", "cell_type": "code", "source": "int x = 1;",
                 "metadata": {"nbgrader": {"schema_version": 3, "grade": false, "locked": true, "solution": false,
                                           "task": false, "grade_id": "given"}}}""")));
    }
}
