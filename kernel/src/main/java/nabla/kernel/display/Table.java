package nabla.kernel.display;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows and columns to be read by people; long ones are cut.
///
/// @param caption what the table is and how much of it is shown
record Table(String caption, List<String> columns, List<List<String>> rows) {
    private static final int MOST_ROWS = 50;
    private static final int WIDEST = 200;

    static Table of(Map<?, ?> map) {
        List<List<String>> rows = map.entrySet().stream()
                .limit(MOST_ROWS)
                .map(entry -> List.of(cell(entry.getKey()), cell(entry.getValue())))
                .toList();
        return new Table(caption("entry", "entries", rows.size(), map.size()), List.of("key", "value"), rows);
    }

    /// A table of records that are all of one type; null for anything else.
    static @Nullable Table ofRecords(Collection<?> records) {
        List<?> shown = records.stream().limit(MOST_ROWS).toList();
        if (shown.isEmpty() || !(shown.getFirst() instanceof Record first)) {
            return null;
        }
        Class<?> type = first.getClass();
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 0 || shown.stream().anyMatch(row -> row == null || row.getClass() != type)) {
            return null;
        }
        List<String> columns =
                Stream.of(components).map(RecordComponent::getName).toList();
        List<List<String>> rows =
                shown.stream().map(row -> cells(row, components)).toList();
        return new Table(
                type.getSimpleName() + ", " + caption("row", "rows", rows.size(), records.size()), columns, rows);
    }

    private static List<String> cells(Object row, RecordComponent[] components) {
        return Stream.of(components)
                .map(component -> cell(call(component.getAccessor(), row)))
                .toList();
    }

    /// A table of the Tablesaw library, through methods that it is known to have.
    static Table ofRelation(Object relation) {
        int n = (Integer) call(relation, "rowCount");
        int width = (Integer) call(relation, "columnCount");
        List<?> columns = (List<?>) call(relation, "columnNames");
        Method at = method(relation, "getString", int.class, int.class);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(n, MOST_ROWS); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                cells.add(cell(call(at, relation, row, column)));
            }
            rows.add(cells);
        }
        String name = call(relation, "name") + ", " + caption("row", "rows", rows.size(), n);
        return new Table(name, columns.stream().map(String::valueOf).toList(), rows);
    }

    private static String caption(String one, String many, int shown, int all) {
        return shown < all ? "first " + shown + " of " + all + " " + many : all + " " + (all == 1 ? one : many);
    }

    private static Object call(Object target, String name) {
        return call(method(target, name), target);
    }

    private static Method method(Object target, String name, Class<?>... parameters) {
        try {
            return target.getClass().getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(target.getClass().getName() + " has no method " + name, e);
        }
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            method.setAccessible(true); // the class itself need not be public
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method.getName() + " failed", e);
        }
    }

    private static String cell(@Nullable Object value) {
        String text = Text.of(value);
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "…";
    }

    /// The table in columns of equal width.
    String text() {
        int[] widths = columns.stream().mapToInt(String::length).toArray();
        rows.forEach(row ->
                Arrays.setAll(widths, i -> Math.max(widths[i], line(row.get(i)).length())));
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(row -> aligned(row, widths))
                .collect(Collectors.joining("\n", "", "\n(" + caption + ")"));
    }

    private static String aligned(List<String> row, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = line(row.get(i));
            text.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
        }
        return text.toString().stripTrailing();
    }

    private static String line(String cell) {
        return cell.replace('\n', ' ');
    }

    String html() {
        return "<table><caption>" + escape(caption) + "</caption><thead><tr>"
                + columns.stream()
                        .map(name -> "<th scope=\"col\">" + escape(name) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>"
                + rows.stream().map(Table::html).collect(Collectors.joining()) + "</tbody></table>";
    }

    private static String html(List<String> row) {
        return row.stream()
                .map(cell -> "<td>" + escape(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
