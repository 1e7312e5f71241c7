package nabla.kernel.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the content of requests.
final class Requests {
    private Requests() {}

    static Request read(String type, Fields content) throws BadMessageException {
        return switch (type) {
            case "execute_request" -> execute(content);
            case "complete_request" -> {
                String code = content.text("code");
                yield new Request.Complete(code, content.number("cursor_pos", Integer.MAX_VALUE));
            }
            case "inspect_request" -> {
                int cursor = content.number("cursor_pos", Integer.MAX_VALUE);
                yield new Request.Inspect(content.text("code"), cursor, content.number("detail_level", 0));
            }
            case "is_complete_request" -> new Request.IsComplete(content.text("code"));
            case "history_request" -> history(content);
            case "kernel_info_request" -> new Request.KernelInfo();
            case "comm_info_request" -> new Request.CommInfo(content.text("target_name", ""));
            case "comm_open" ->
                new Request.CommOpen(content.text("comm_id"), content.text("target_name", ""), data(content));
            case "comm_msg" -> new Request.CommMessage(content.text("comm_id"), data(content));
            case "comm_close" -> new Request.CommClose(content.text("comm_id"), data(content));
            case "interrupt_request" -> new Request.Interrupt();
            case "shutdown_request" -> new Request.Shutdown(content.flag("restart", false));
            default -> new Request.Unknown(type);
        };
    }

    private static Request execute(Fields content) throws BadMessageException {
        Map<String, String> expressions = new LinkedHashMap<>();
        Fields given = content.object("user_expressions");
        for (String name : given.map().keySet()) {
            expressions.put(name, given.text(name));
        }
        boolean silent = content.flag("silent", false);
        return new Request.Execute(
                content.text("code"),
                silent,
                content.flag("store_history", true) && !silent,
                content.flag("allow_stdin", true),
                content.flag("stop_on_error", true),
                expressions);
    }

    private static Request history(Fields content) throws BadMessageException {
        return new Request.History(
                content.text("hist_access_type", "tail"),
                content.flag("output", false),
                content.flag("raw", true),
                content.number("session", 0),
                content.number("start", 0),
                content.number("stop", Integer.MAX_VALUE),
                content.number("n", Integer.MAX_VALUE),
                content.text("pattern", "*"),
                content.flag("unique", false));
    }

    private static Map<String, @Nullable Object> data(Fields content) throws BadMessageException {
        return content.object("data").map();
    }
}
