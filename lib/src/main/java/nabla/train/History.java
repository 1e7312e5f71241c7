package nabla.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.plot.Chart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/// What was measured after each epoch.
///
/// @param measures by name, one number an epoch
public record History(Map<String, List<Double>> measures) {
    public History {
        Map<String, List<Double>> copy = new LinkedHashMap<>();
        measures.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        measures = copy;
    }

    /// The numbers of one measure, such as `cost`.
    public double[] of(String name) {
        List<Double> values = measures.get(name);
        if (values == null) {
            throw new IllegalArgumentException(
                    "“" + name + "” was not measured; there are " + String.join(", ", measures.keySet()));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The last number of one measure.
    public double last(String name) {
        double[] values = of(name);
        return values[values.length - 1];
    }

    public int epochs() {
        return measures.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /// One row an epoch.
    public Table table() {
        int[] numbers = new int[epochs()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i + 1;
        }
        Table table = Table.create("history", IntColumn.create("epoch", numbers));
        for (String name : measures.keySet()) {
            table.addColumns(DoubleColumn.create(name, of(name)));
        }
        return table;
    }

    /// Some of the measures as curves over the epochs; all, if none is named.
    public Chart chart(String title, String... names) {
        List<String> wanted = names.length == 0 ? new ArrayList<>(measures.keySet()) : List.of(names);
        Chart chart = Chart.of(title).axes("epoch", wanted.size() == 1 ? wanted.getFirst() : "");
        double[] epochs = new double[epochs()];
        for (int i = 0; i < epochs.length; i++) {
            epochs[i] = i + 1;
        }
        for (String name : wanted) {
            chart = chart.line(name, epochs, of(name));
        }
        return chart;
    }
}
