package nabla.kernel.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes bundles.
final class Bundles {
    private Bundles() {}

    /// The representations, with JSON types as JSON. Text that should be JSON and is not goes out as a string.
    static Map<String, @Nullable Object> data(Bundle bundle) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        bundle.data().forEach((type, text) -> data.put(type, isJson(type) ? parsed(text) : text));
        return data;
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }

    private static @Nullable Object parsed(String text) {
        try {
            return Json.read(text);
        } catch (BadMessageException _) {
            return text;
        }
    }
}
