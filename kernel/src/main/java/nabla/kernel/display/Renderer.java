package nabla.kernel.display;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nabla.kernel.protocol.Bundle;
import org.jspecify.annotations.Nullable;

/// Decides how a value is shown: by a renderer that was registered for its type, else by its own public method
/// `toMimeBundle()`, else by what is known here. A value that can't be shown says so instead; it never fails a cell.
public final class Renderer {
    private static final String SVG = "image/svg+xml";
    /// Asks JupyterLab for a light page behind a picture that may be transparent, in the dark theme too.
    private static final Map<String, String> LIGHT = Map.of("needs_background", "light");

    private final Map<Class<?>, Function<Object, Map<String, String>>> registered = new ConcurrentHashMap<>();

    /// Decides how values of a type and its subtypes are shown from now on.
    public <T> void register(Class<T> type, Function<? super T, Map<String, String>> renderer) {
        registered.put(type, value -> renderer.apply(type.cast(value)));
    }

    /// The value's representations.
    public Bundle bundle(@Nullable Object value) {
        if (value == null) {
            return Bundle.text("null");
        }
        try {
            Map<String, String> data = withText(representations(value), value);
            return new Bundle(data, data.containsKey(SVG) ? Map.of(SVG, LIGHT) : Map.of());
        } catch (RuntimeException | StackOverflowError e) {
            return Bundle.text(value.getClass().getName() + " can't be shown: " + e);
        }
    }

    private Map<?, ?> representations(Object value) {
        Function<Object, Map<String, String>> renderer = renderer(value.getClass());
        if (renderer != null) {
            return renderer.apply(value);
        }
        Map<?, ?> own = own(value);
        return own == null ? Values.representations(value) : own;
    }

    private static Map<String, String> withText(Map<?, ?> representations, Object value) {
        Map<String, String> all = new LinkedHashMap<>();
        representations.forEach((type, text) -> all.put(String.valueOf(type), String.valueOf(text)));
        if (!all.containsKey("text/plain")) {
            all.put("text/plain", Text.of(value));
        }
        return all;
    }

    /// The renderer of the nearest type: the class, its superclasses, then any interface.
    private @Nullable Function<Object, Map<String, String>> renderer(Class<?> type) {
        if (registered.isEmpty()) {
            return null;
        }
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            Function<Object, Map<String, String>> exact = registered.get(c);
            if (exact != null) {
                return exact;
            }
        }
        return registered.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Map<?, ?> own(Object value) {
        try {
            Method method = value.getClass().getMethod("toMimeBundle");
            method.setAccessible(true); // the class itself need not be public
            return method.invoke(value) instanceof Map<?, ?> map ? map : null;
        } catch (NoSuchMethodException _) {
            return null;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("toMimeBundle failed: " + e.getCause(), e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("toMimeBundle can't be called", e);
        }
    }
}
