package nabla.display;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Shows values while a cell runs.
///
/// ```java
/// Live live = Display.show("starting");
/// live.update("half way");
/// ```
///
/// A value is shown by its public method `Map<String, String> toMimeBundle()` if it has one (representations by
/// MIME type, `text/plain` among them), by a registered renderer, or as text.
public final class Display {
    private static volatile Screen screen = new Terminal(System.out);

    private Display() {}

    /// Shows a value below what the cell has shown so far.
    public static Live show(Object value) {
        Live live = new Live(UUID.randomUUID().toString());
        screen.show(live.id(), value);
        return live;
    }

    /// Removes the cell's output, as soon as new output arrives.
    public static void clear() {
        screen.clear(true);
    }

    /// Decides how values of a type are shown from now on.
    public static <T> void register(Class<T> type, Function<? super T, Map<String, String>> renderer) {
        screen.register(type, renderer);
    }

    /// The screen in use.
    public static Screen screen() {
        return screen;
    }

    /// Sends everything to another screen; a kernel calls this once, a test as it needs.
    public static void use(Screen next) {
        screen = next;
    }
}
