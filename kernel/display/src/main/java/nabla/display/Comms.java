package nabla.display;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The far end of the comms: the front end, as the kernel reaches it. Outside a notebook nobody answers.
public interface Comms {
    /// Comms that lead nowhere.
    Comms NONE = new Comms() {};

    /// Opens a comm in the front end.
    default void open(Comm comm, Map<String, ?> data, Map<String, ?> metadata) {}

    /// Sends data to the front end's side of a comm.
    default void send(Comm comm, Map<String, ?> data) {}

    /// Closes the front end's side.
    default void close(Comm comm, Map<String, ?> data) {}

    /// Decides what happens when the front end opens a comm for a target: the opener gets it, and the data it came
    /// with.
    default void register(String target, BiConsumer<Comm, Map<String, @Nullable Object>> opener) {}
}
