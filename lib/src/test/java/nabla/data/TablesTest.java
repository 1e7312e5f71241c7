package nabla.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class TablesTest {
    private static final Table TABLE = table("age,height,name\n1,1.5,x\n,2.5,y\n3,3.5,z\n");

    @Test
    void columnsBecomeTheColumnsOfATensor() {
        Tensor x = Tables.tensor(table("a,b,c\n1,2,3\n4,5,6.5\n"), List.of("c", "a"));
        assertArrayEquals(new int[] {2, 2}, x.shape());
        assertArrayEquals(new double[] {3, 1, 6.5, 4}, x.toDoubles());
    }

    @Test
    void aMissingValueIsNamedWhereItEnters() {
        assertEquals(
                "table 't', column 'age', row 1 (line 3 of the file) has no value. Drop such rows"
                        + " (table.dropRowsWithMissingValues()) or fill them before making a tensor",
                problem(TABLE, "age"));
    }

    @Test
    void anInfiniteValueIsNamedWhereItEnters() {
        Table table = Table.create("t", DoubleColumn.create("q", 1, Double.POSITIVE_INFINITY));
        assertEquals(
                "table 't', column 'q', row 1 (line 3 of the file) is Infinity, which nothing can be learned from. Drop"
                        + " or fill such rows before making a tensor",
                problem(table, "q"));
    }

    @Test
    void aColumnOfWordsIsNamed() {
        assertEquals(
                "table 't': column 'name' holds string values such as 'x', not numbers; leave it out or turn it into"
                        + " numbers",
                problem(TABLE, "name"));
    }

    @Test
    void anUnknownColumnIsAnsweredWithTheKnownOnes() {
        assertEquals("table 't' has no column 'weight'; it has age, height, name", problem(TABLE, "weight"));
    }

    @Test
    void labelsAreThePlacesOfTheClasses() {
        assertArrayEquals(
                new double[] {2, 1, 0},
                Tables.labels(TABLE, "name", List.of("z", "y", "x")).toDoubles());
    }

    @Test
    void anUnknownClassIsNamedWhereItEnters() {
        var e = assertThrows(IllegalArgumentException.class, () -> Tables.labels(TABLE, "name", List.of("x", "y")));
        assertEquals(
                "table 't', column 'name', row 2 (line 4 of the file) holds 'z', which is not one of the classes x, y",
                e.getMessage());
    }

    private static String problem(Table table, String column) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Tables.tensor(table, List.of(column)))
                .getMessage());
    }

    private static Table table(String csv) {
        return Tables.read("t", csv.getBytes(StandardCharsets.UTF_8));
    }
}
