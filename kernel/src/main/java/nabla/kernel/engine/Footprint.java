package nabla.kernel.engine;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import nabla.kernel.engine.Notebook.Variable;
import org.jspecify.annotations.Nullable;

/// Roughly how much memory the variables hold, for the message when it runs out.
final class Footprint {
    private static final int SAMPLE = 100;
    private static final int DEEPEST = 4;
    private static final int SHOWN = 5;
    private static final long MEGABYTE = 1 << 20;

    private Footprint() {}

    /// The largest variables with their sizes; empty if none is worth naming.
    static String largest(Notebook notebook) {
        record Sized(String name, long megabytes) {}
        return notebook.variables.values().stream()
                .map(each -> new Sized(each.name(), size(value(notebook, each), 0) / MEGABYTE))
                .filter(each -> each.megabytes() > 0)
                .sorted(Comparator.comparingLong(Sized::megabytes).reversed())
                .limit(SHOWN)
                .map(each -> each.name() + " (about " + each.megabytes() + " MB)")
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Object value(Notebook notebook, Variable variable) {
        CompiledClass holder = notebook.classes.get(variable.holder());
        CellLoader loader = holder == null ? null : holder.loader();
        if (loader == null) return null;
        try {
            return loader.holder(variable.holder()).getField(variable.name()).get(null);
        } catch (ReflectiveOperationException | LinkageError _) {
            return null; // only a number in a message
        }
    }

    private static long size(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> 0;
            case String text -> text.length();
            case Collection<?> many when depth < DEEPEST -> sampled(many.iterator(), many.size(), depth);
            case Map<?, ?> map when depth < DEEPEST -> sampled(map.values().iterator(), map.size(), depth);
            case Object[] array
            when depth < DEEPEST -> sampled(Arrays.asList(array).iterator(), array.length, depth);
            default -> value.getClass().isArray() ? (long) Array.getLength(value) * width(value.getClass()) : 16;
        };
    }

    private static int width(Class<?> array) {
        Class<?> type = array.getComponentType();
        if (type == byte.class || type == boolean.class) return 1;
        if (type == short.class || type == char.class) return 2;
        return type == long.class || type == double.class ? 8 : 4;
    }

    private static long sampled(Iterator<?> elements, int count, int depth) {
        long sum = 0;
        int seen = 0;
        for (; seen < SAMPLE && elements.hasNext(); seen++) sum += size(elements.next(), depth + 1) + 8;
        return seen == 0 ? 0 : sum * count / seen;
    }
}
