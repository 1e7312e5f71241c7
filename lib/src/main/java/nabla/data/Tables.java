package nabla.data;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nabla.tensor.Tensor;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;
import tech.tablesaw.io.csv.CsvReader;

/// From a table to look at to arrays to learn from.
public final class Tables {
    private Tables() {}

    static Table read(String name, byte[] csv) {
        InputStreamReader reader = new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8);
        return new CsvReader()
                .read(CsvReadOptions.builder(reader).tableName(name).build());
    }

    /// The values of these columns as a tensor (N, D) of float32.
    public static Tensor tensor(Table table, List<String> columns) {
        int n = table.rowCount();
        int d = columns.size();
        float[] values = new float[n * d];
        for (int j = 0; j < d; j++) {
            NumericColumn<?> column = numbers(table, columns.get(j));
            for (int i = 0; i < n; i++) {
                values[i * d + j] = (float) value(table, column, i);
            }
        }
        return Tensor.of(values, n, d);
    }

    /// The class of each row as its index in `classes`, a tensor (N) of float32.
    public static Tensor labels(Table table, String column, List<String> classes) {
        Column<?> names = column(table, column);
        float[] labels = new float[table.rowCount()];
        for (int i = 0; i < labels.length; i++) {
            String name = names.getString(i);
            labels[i] = classes.indexOf(name);
            if (labels[i] < 0) {
                throw new IllegalArgumentException(where(table, column, i) + " holds '" + name
                        + "', which is not one of the classes " + String.join(", ", classes));
            }
        }
        return Tensor.of(labels, labels.length);
    }

    private static double value(Table table, NumericColumn<?> column, int row) {
        if (column.isMissing(row)) {
            throw new IllegalArgumentException(where(table, column.name(), row)
                    + " has no value. Drop such rows (table.dropRowsWithMissingValues()) or fill them"
                    + " before making a tensor");
        }
        double value = column.getDouble(row);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(where(table, column.name(), row) + " is " + value
                    + ", which nothing can be learned from. Drop or fill such rows before making a tensor");
        }
        return value;
    }

    private static NumericColumn<?> numbers(Table table, String name) {
        Column<?> column = column(table, name);
        if (column instanceof NumericColumn<?> numbers) {
            return numbers;
        }
        throw new IllegalArgumentException("table '" + table.name() + "': column '" + name + "' holds "
                + column.type().name().toLowerCase(java.util.Locale.ROOT) + " values such as '" + column.getString(0)
                + "', not numbers; leave it out or turn it into numbers");
    }

    private static Column<?> column(Table table, String name) {
        if (!table.containsColumn(name)) {
            throw new IllegalArgumentException("table '" + table.name() + "' has no column '" + name + "'; it has "
                    + String.join(", ", table.columnNames()));
        }
        return table.column(name);
    }

    private static String where(Table table, String column, int row) {
        return "table '" + table.name() + "', column '" + column + "', row " + row + " (line " + (row + 2)
                + " of the file)";
    }
}
