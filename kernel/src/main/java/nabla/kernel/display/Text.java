package nabla.kernel.display;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Values as plain text, cut where nobody reads on.
final class Text {
    /// As many elements of an array or a collection are shown in full.
    private static final int ALL = 200;
    /// Of a longer one, as many are shown at its start; and three at its end, if it has one.
    private static final int HEAD = 20;

    private static final int TAIL = 3;
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 6;
    private static final int FRAMES = 5;

    private Text() {}

    static String of(@Nullable Object value) {
        String text = of(value, 0);
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "… (" + (text.length() - LONGEST) + " more characters)";
    }

    private static String of(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> "null";
            case Object array when array.getClass().isArray() && depth < DEEPEST -> array(array, depth);
            case Collection<?> all when depth < DEEPEST -> collection(all, depth);
            case Map<?, ?> map when depth < DEEPEST -> map(map, depth);
            case BaseStream<?, ?> stream -> stream(stream, depth);
            case Throwable thrown when depth == 0 -> thrown(thrown);
            default -> String.valueOf(value);
        };
    }

    private static String array(Object array, int depth) {
        int n = Array.getLength(array);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (n > ALL && i == HEAD) {
                items.add("…");
                i = n - TAIL;
            }
            items.add(of(Array.get(array, i), depth + 1));
        }
        boolean rows = array.getClass().getComponentType().isArray() && n > 1;
        String between = rows ? ",\n" + " ".repeat(depth + 1) : ", ";
        return "[" + String.join(between, items) + "]" + count(n);
    }

    private static String count(int n) {
        return n > ALL ? " (" + n + " elements)" : "";
    }

    private static String collection(Collection<?> all, int depth) {
        int n = all.size();
        List<String> items = items(all.iterator(), n, depth);
        if (n > ALL && all instanceof List<?> list) {
            list.subList(n - TAIL, n).forEach(item -> items.add(of(item, depth + 1)));
        }
        return "[" + String.join(", ", items) + "]" + count(n);
    }

    /// The first items, and a mark if more follow.
    private static List<String> items(Iterator<?> source, int n, int depth) {
        List<String> items = new ArrayList<>();
        int shown = n > ALL ? HEAD : ALL;
        while (source.hasNext() && items.size() < shown) {
            items.add(of(source.next(), depth + 1));
        }
        if (source.hasNext()) {
            items.add("…");
        }
        return items;
    }

    private static String map(Map<?, ?> map, int depth) {
        int n = map.size();
        List<String> items = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (n > ALL && items.size() == HEAD) {
                items.add("…");
                break;
            }
            items.add(of(entry.getKey(), depth + 1) + "=" + of(entry.getValue(), depth + 1));
        }
        return "{" + String.join(", ", items) + "}" + (n > ALL ? " (" + n + " entries)" : "");
    }

    /// Showing a stream takes its elements, so at most as many as are shown.
    private static String stream(BaseStream<?, ?> stream, int depth) {
        return "[" + String.join(", ", items(stream.iterator(), 0, depth)) + "]";
    }

    /// An exception as a value: what it is, where it was made, and why.
    private static String thrown(Throwable thrown) {
        StringBuilder text = new StringBuilder(thrown.toString());
        Stream.of(thrown.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().startsWith("nabla.kernel."))
                .limit(FRAMES)
                .forEach(frame -> text.append("\n    at ").append(place(frame)));
        Throwable cause = thrown.getCause();
        for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
            text.append("\nCaused by: ").append(cause);
        }
        return text.toString();
    }

    /// A cell's frames have the cell in place of a file.
    private static String place(StackTraceElement frame) {
        String file = String.valueOf(frame.getFileName());
        return file.startsWith("cell-")
                ? "cell " + file.substring("cell-".length()) + ", line " + frame.getLineNumber()
                : frame.toString();
    }
}
