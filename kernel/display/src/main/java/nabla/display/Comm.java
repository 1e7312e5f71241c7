package nabla.display;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A line between an object of the program and one in the front end, such as the model of a widget. Data are JSON
/// values: maps, lists, strings, numbers and booleans.
///
/// ```java
/// Comm comm = Comm.open("jupyter.widget", Map.of("state", state), Map.of("version", "2.1.0"));
/// comm.onMessage(data -> System.out.println(data));
/// comm.send(Map.of("method", "update", "state", Map.of("value", 7)));
/// ```
public final class Comm implements AutoCloseable {
    private final String id;
    private final String target;
    private final List<Consumer<Map<String, @Nullable Object>>> listeners = new CopyOnWriteArrayList<>();

    /// A comm that the kernel made for one that the front end opened; a program calls `open`.
    public Comm(String id, String target) {
        this.id = id;
        this.target = target;
    }

    /// Opens a comm from the program's side.
    public static Comm open(String target, Map<String, ?> data, Map<String, ?> metadata) {
        return open(UUID.randomUUID().toString().replace("-", ""), target, data, metadata);
    }

    /// Opens a comm under an id of the program's choice.
    public static Comm open(String id, String target, Map<String, ?> data, Map<String, ?> metadata) {
        Comm comm = new Comm(id, target);
        Display.screen().comms().open(comm, data, metadata);
        return comm;
    }

    /// Decides what happens when the front end opens a comm for a target.
    public static void register(String target, BiConsumer<Comm, Map<String, @Nullable Object>> opener) {
        Display.screen().comms().register(target, opener);
    }

    public String id() {
        return id;
    }

    public String target() {
        return target;
    }

    /// Sends data to the other side.
    public void send(Map<String, ?> data) {
        Display.screen().comms().send(this, data);
    }

    /// Calls the listener with all data that come from the other side, between cells.
    public void onMessage(Consumer<Map<String, @Nullable Object>> listener) {
        listeners.add(listener);
    }

    /// Hands data from the other side to the listeners; the kernel calls this.
    public void deliver(Map<String, @Nullable Object> data) {
        listeners.forEach(listener -> listener.accept(data));
    }

    @Override
    public void close() {
        Display.screen().comms().close(this, Map.of());
    }
}
