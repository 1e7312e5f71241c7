package nabla.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nabla.kernel.protocol.Reply;
import nabla.kernel.protocol.Request;

/// The cells of this session, the last ten thousand of them. There is one session, number 1; a question about
/// session 0 means it too.
final class History {
    private static final int SESSION = 1;
    private static final int KEPT = 10_000;
    private static final int KEPT_OUTPUT = 10_000;

    private record Entry(int count, String code, String output) {}

    private final Deque<Entry> entries = new ArrayDeque<>();

    synchronized void add(int count, String code, String output) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.add(new Entry(count, code, output.substring(0, Math.min(output.length(), KEPT_OUTPUT))));
    }

    synchronized Reply answer(Request.History request) {
        List<Entry> found = switch (request.accessType()) {
            case "range" -> range(request);
            case "search" -> search(request);
            default -> last(List.copyOf(entries), request.n());
        };
        return new Reply.History(
                found.stream().map(entry -> item(entry, request.output())).toList());
    }

    private List<Entry> range(Request.History request) {
        if (request.session() != 0 && request.session() != SESSION) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.count() >= request.start() && entry.count() < request.stop())
                .toList();
    }

    private List<Entry> search(Request.History request) {
        Pattern pattern = glob(request.pattern());
        Stream<Entry> found =
                entries.stream().filter(entry -> pattern.matcher(entry.code()).matches());
        return last(request.unique() ? unique(found) : found.toList(), request.n());
    }

    /// The latest of several equal cells stands for all of them.
    private static List<Entry> unique(Stream<Entry> found) {
        Map<String, Entry> latest = new LinkedHashMap<>();
        found.forEach(entry -> {
            latest.remove(entry.code());
            latest.put(entry.code(), entry);
        });
        return List.copyOf(latest.values());
    }

    private static Pattern glob(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static List<Entry> last(List<Entry> all, int n) {
        return all.subList(Math.max(0, all.size() - Math.max(0, n)), all.size());
    }

    private static List<Object> item(Entry entry, boolean output) {
        List<Object> item = new ArrayList<>(List.of(SESSION, entry.count()));
        item.add(output ? List.of(entry.code(), entry.output()) : entry.code());
        return Collections.unmodifiableList(item);
    }
}
