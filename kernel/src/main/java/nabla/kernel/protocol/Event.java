package nabla.kernel.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the kernel publishes to every front end.
public sealed interface Event {
    /// `status`: busy, idle or starting.
    record Status(String state) implements Event {}

    /// `execute_input`.
    record Input(int count, String code) implements Event {}

    /// `stream`: name is stdout or stderr.
    record Stream(String name, String text) implements Event {}

    /// `display_data`; the id lets a later `Update` replace it.
    record Display(Bundle bundle, String id) implements Event {}

    /// `update_display_data`.
    record Update(Bundle bundle, String id) implements Event {}

    /// `execute_result`.
    record Result(int count, Bundle bundle) implements Event {}

    /// `error`.
    record Failure(String name, String message, List<String> traceback) implements Event {}

    /// `clear_output`; `later` keeps the old output until new output arrives (the protocol's `wait`).
    record Clear(boolean later) implements Event {}

    /// `comm_open` from the kernel's side.
    record CommOpen(String id, String target, Map<String, @Nullable Object> data, Map<String, Object> metadata)
            implements Event {}

    /// `comm_msg` from the kernel's side.
    record CommMessage(String id, Map<String, @Nullable Object> data) implements Event {}

    /// `comm_close` from the kernel's side.
    record CommClose(String id, Map<String, @Nullable Object> data) implements Event {}
}
