package nabla.kernel.protocol;

import java.util.List;
import java.util.Map;

/// The answers to requests, one record per kind.
public sealed interface Reply {
    /// `execute_reply` with status ok. `expressions` are the answers to the request's, each a
    /// [Bundle] or a [Failed].
    record ExecuteOk(int count, List<Map<String, Object>> payload, Map<String, Object> expressions) implements Reply {}

    /// `execute_reply` with status error.
    record ExecuteError(int count, String name, String message, List<String> traceback) implements Reply {}

    /// `execute_reply` with status aborted: an earlier cell failed.
    record Aborted() implements Reply {}

    /// `complete_reply`; start and end count code points.
    record Matches(List<String> matches, int start, int end, Map<String, Object> metadata) implements Reply {}

    /// `inspect_reply`; an empty bundle means that nothing was found.
    record Inspection(Map<String, String> data) implements Reply {}

    /// `is_complete_reply`: complete, incomplete (with the next line's indent), invalid or unknown.
    record Completeness(String status, String indent) implements Reply {}

    /// `history_reply`; an item is session, line number, input, and the output if it was asked for.
    record History(List<List<Object>> items) implements Reply {}

    /// `kernel_info_reply`.
    record KernelInfo() implements Reply {}

    /// `comm_info_reply`: target names by comm id.
    record CommInfo(Map<String, String> targets) implements Reply {}

    /// `interrupt_reply`.
    record Interrupted() implements Reply {}

    /// `shutdown_reply`.
    record Bye(boolean restart) implements Reply {}

    /// Any reply with status error, where the request itself failed.
    record Failed(String name, String message, List<String> traceback) implements Reply {}
}
