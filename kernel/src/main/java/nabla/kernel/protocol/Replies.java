package nabla.kernel.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the content of answers.
final class Replies {
    private Replies() {}

    static Map<String, @Nullable Object> content(Reply reply) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("status", "ok");
        switch (reply) {
            case Reply.ExecuteOk r -> {
                content.put("execution_count", r.count());
                content.put("payload", r.payload());
                content.put("user_expressions", expressions(r.expressions()));
            }
            case Reply.ExecuteError r -> {
                content.put("execution_count", r.count());
                failed(content, r.name(), r.message(), r.traceback());
                content.put("payload", List.of());
                content.put("user_expressions", Map.of());
            }
            case Reply.Aborted _ -> content.put("status", "aborted");
            case Reply.Matches r -> {
                content.put("matches", r.matches());
                content.put("cursor_start", r.start());
                content.put("cursor_end", r.end());
                content.put("metadata", r.metadata());
            }
            case Reply.Inspection r -> {
                content.put("found", !r.data().isEmpty());
                content.put("data", r.data());
                content.put("metadata", Map.of());
            }
            case Reply.Completeness r -> {
                content.put("status", r.status());
                if (r.status().equals("incomplete")) {
                    content.put("indent", r.indent());
                }
            }
            case Reply.History r -> content.put("history", r.items());
            case Reply.KernelInfo _ -> KernelInfo.put(content);
            case Reply.CommInfo r -> content.put("comms", comms(r.targets()));
            case Reply.Interrupted _ -> {}
            case Reply.Bye r -> content.put("restart", r.restart());
            case Reply.Failed r -> failed(content, r.name(), r.message(), r.traceback());
        }
        return content;
    }

    private static void failed(
            Map<String, @Nullable Object> content, String name, String message, List<String> traceback) {
        content.put("status", "error");
        content.put("ename", name);
        content.put("evalue", message);
        content.put("traceback", traceback);
    }

    private static Map<String, Object> expressions(Map<String, Object> answers) {
        Map<String, Object> content = new LinkedHashMap<>();
        answers.forEach(
                (name, answer) -> content.put(name, answer instanceof Reply r ? content(r) : expression(answer)));
        return content;
    }

    private static Map<String, Object> expression(Object answer) {
        Bundle bundle = (Bundle) answer;
        return Map.of("status", "ok", "data", Bundles.data(bundle), "metadata", bundle.metadata());
    }

    private static Map<String, Object> comms(Map<String, String> targets) {
        Map<String, Object> comms = new LinkedHashMap<>();
        targets.forEach((id, target) -> comms.put(id, Map.of("target_name", target)));
        return comms;
    }
}
