package nabla.kernel.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the content of events.
final class Events {
    private Events() {}

    static String type(Event event) {
        return switch (event) {
            case Event.Status _ -> "status";
            case Event.Input _ -> "execute_input";
            case Event.Stream _ -> "stream";
            case Event.Display _ -> "display_data";
            case Event.Update _ -> "update_display_data";
            case Event.Result _ -> "execute_result";
            case Event.Failure _ -> "error";
            case Event.Clear _ -> "clear_output";
            case Event.CommOpen _ -> "comm_open";
            case Event.CommMessage _ -> "comm_msg";
            case Event.CommClose _ -> "comm_close";
        };
    }

    /// The metadata of the message itself.
    static Map<String, Object> metadata(Event event) {
        return event instanceof Event.CommOpen open ? open.metadata() : Map.of();
    }

    static Map<String, ? extends @Nullable Object> content(Event event) {
        return switch (event) {
            case Event.Status e -> Map.of("execution_state", e.state());
            case Event.Input e -> Map.of("code", e.code(), "execution_count", e.count());
            case Event.Stream e -> Map.of("name", e.name(), "text", e.text());
            case Event.Display e -> shown(e.bundle(), e.id());
            case Event.Update e -> shown(e.bundle(), e.id());
            case Event.Result e -> result(e);
            case Event.Failure e -> Map.of("ename", e.name(), "evalue", e.message(), "traceback", e.traceback());
            case Event.Clear e -> Map.of("wait", e.later());
            case Event.CommOpen e -> Map.of("comm_id", e.id(), "target_name", e.target(), "data", e.data());
            case Event.CommMessage e -> Map.of("comm_id", e.id(), "data", e.data());
            case Event.CommClose e -> Map.of("comm_id", e.id(), "data", e.data());
        };
    }

    private static Map<String, Object> shown(Bundle bundle, String id) {
        Map<String, Object> content = bundle(bundle);
        content.put("transient", Map.of("display_id", id));
        return content;
    }

    private static Map<String, Object> result(Event.Result result) {
        Map<String, Object> content = bundle(result.bundle());
        content.put("execution_count", result.count());
        return content;
    }

    private static Map<String, Object> bundle(Bundle bundle) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("data", Bundles.data(bundle));
        content.put("metadata", bundle.metadata());
        return content;
    }
}
