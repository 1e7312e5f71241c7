package nabla.kernel.display;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How values of types without a renderer of their own are shown.
final class Values {
    private static final String IMAGE = "java.awt.image.RenderedImage";
    private static final String CHART = "org.knowm.xchart.internal.chartpart.Chart";
    private static final String TABLE = "tech.tablesaw.table.Relation";

    private Values() {}

    /// The value's representations; without `text/plain` where the usual text will do.
    static Map<String, String> representations(Object value) {
        if (isA(value.getClass(), IMAGE)) {
            return Pictures.of(value);
        }
        if (isA(value.getClass(), CHART)) {
            return Pictures.ofChart(value);
        }
        Table table = table(value);
        return table == null ? Map.of() : representations(table, value);
    }

    private static Map<String, String> representations(Table table, Object value) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("text/plain", value instanceof Map<?, ?> ? Text.of(value) : table.text());
        all.put("text/html", table.html());
        return all;
    }

    private static @Nullable Table table(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? null : Table.of(map);
        }
        if (value instanceof Collection<?> rows) {
            return Table.ofRecords(rows);
        }
        if (value instanceof Record[] rows) {
            return Table.ofRecords(List.of(rows));
        }
        return isA(value.getClass(), TABLE) ? Table.ofRelation(value) : null;
    }

    /// Whether a type, or one that it extends or implements, has this name. Asks no class that is not loaded yet.
    private static boolean isA(@Nullable Class<?> type, String name) {
        if (type == null) {
            return false;
        }
        if (type.getName().equals(name) || isA(type.getSuperclass(), name)) {
            return true;
        }
        for (Class<?> each : type.getInterfaces()) {
            if (isA(each, name)) {
                return true;
            }
        }
        return false;
    }
}
