package nabla.kernel.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything a front end can ask. One record per message type.
public sealed interface Request {
    /// `execute_request`. `expressions` are the `user_expressions`, by name.
    record Execute(
            String code,
            boolean silent,
            boolean storeHistory,
            boolean allowStdin,
            boolean stopOnError,
            Map<String, String> expressions)
            implements Request {
        /// A cell run as JupyterLab runs it, without standard input.
        public static Execute of(String code) {
            return new Execute(code, false, true, false, true, Map.of());
        }
    }

    /// `complete_request`; the cursor counts code points from the start of the code.
    record Complete(String code, int cursor) implements Request {}

    /// `inspect_request`; the cursor counts code points, `detail` is 0 or 1.
    record Inspect(String code, int cursor, int detail) implements Request {}

    /// `is_complete_request`.
    record IsComplete(String code) implements Request {}

    /// `history_request`. `accessType` is range, tail or search.
    record History(
            String accessType,
            boolean output,
            boolean raw,
            int session,
            int start,
            int stop,
            int n,
            String pattern,
            boolean unique)
            implements Request {}

    /// `kernel_info_request`.
    record KernelInfo() implements Request {}

    /// `comm_info_request`; an empty target asks for all.
    record CommInfo(String target) implements Request {}

    /// `comm_open`; `data` holds JSON values as Java maps, lists, strings, numbers and booleans.
    record CommOpen(String id, String target, Map<String, @Nullable Object> data) implements Request {}

    /// `comm_msg`.
    record CommMessage(String id, Map<String, @Nullable Object> data) implements Request {}

    /// `comm_close`.
    record CommClose(String id, Map<String, @Nullable Object> data) implements Request {}

    /// `interrupt_request`.
    record Interrupt() implements Request {}

    /// `shutdown_request`.
    record Shutdown(boolean restart) implements Request {}

    /// A message type that this kernel does not know: logged, not answered.
    record Unknown(String type) implements Request {}
}
