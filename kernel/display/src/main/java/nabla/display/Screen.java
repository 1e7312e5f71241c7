package nabla.display;

import java.util.Map;
import java.util.function.Function;

/// Where values are shown. The kernel provides one for its notebook; `Terminal` serves everything else.
public interface Screen {
    /// Shows a value at the end of the running cell's output. A later `update` with the same id replaces it.
    void show(String id, Object value);

    /// Replaces what was shown under this id, wherever it stands.
    void update(String id, Object value);

    /// Removes the running cell's output.
    ///
    /// @param wait whether to keep the old output until new output arrives, which avoids flicker
    void clear(boolean wait);

    /// How a value is shown: its representations by MIME type, `text/plain` among them.
    Map<String, String> render(Object value);

    /// Decides how values of a type are shown: the function gives representations by MIME type.
    <T> void register(Class<T> type, Function<? super T, Map<String, String>> renderer);

    /// The way to the front end's objects.
    default Comms comms() {
        return Comms.NONE;
    }
}
