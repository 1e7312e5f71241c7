package nabla.display;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The screen of a program outside a notebook: prints the `text/plain` form of each value.
public final class Terminal implements Screen {
    private final PrintStream out;
    private final Map<Class<?>, Function<Object, Map<String, String>>> renderers = new ConcurrentHashMap<>();

    public Terminal(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(String id, Object value) {
        out.println(text(value));
    }

    @Override
    public void update(String id, Object value) {
        out.println(text(value));
    }

    @Override
    public void clear(boolean wait) {
        // What a terminal has printed stays.
    }

    @Override
    public <T> void register(Class<T> type, Function<? super T, Map<String, String>> renderer) {
        renderers.put(type, value -> renderer.apply(type.cast(value)));
    }

    @Override
    public Map<String, String> render(Object value) {
        Function<Object, Map<String, String>> renderer = renderers.get(value.getClass());
        Map<?, ?> bundle = renderer == null ? own(value) : renderer.apply(value);
        Map<String, String> texts = new LinkedHashMap<>();
        bundle.forEach((type, text) -> texts.put(String.valueOf(type), String.valueOf(text)));
        texts.putIfAbsent("text/plain", String.valueOf(value));
        return texts;
    }

    private String text(Object value) {
        return Objects.requireNonNull(render(value).get("text/plain"));
    }

    private static Map<?, ?> own(Object value) {
        try {
            Method method = value.getClass().getMethod("toMimeBundle");
            method.setAccessible(true); // the class itself need not be public
            return (Map<?, ?>) method.invoke(value);
        } catch (NoSuchMethodException _) {
            return Map.of();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("toMimeBundle of " + value.getClass() + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot call toMimeBundle of " + value.getClass(), e);
        }
    }
}
