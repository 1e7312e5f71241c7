package nabla.kernel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.kernel.engine.Engine;
import org.jspecify.annotations.Nullable;

/// `?name` and `name?`: the documentation of a name, beside the notebook. Two question marks ask for more.
final class Pager {
    private static final String NAME = "([\\w.]+(?:\\(\\))?)";
    private static final Pattern BEFORE = Pattern.compile("\\s*(\\?{1,2})\\s*" + NAME + "\\s*;?\\s*");
    private static final Pattern AFTER = Pattern.compile("\\s*" + NAME + "\\s*(\\?{1,2})\\s*");

    private final CompletableFuture<Engine> engine;

    Pager(CompletableFuture<Engine> engine) {
        this.engine = engine;
    }

    /// The payload with the page that the code asks for, or null if it does not ask for one. If there is nothing to
    /// show, the payload is empty and the output says so.
    @Nullable List<Map<String, Object>> page(String code, CellOutput output) {
        Matcher before = BEFORE.matcher(code);
        if (before.matches()) {
            return page(before.group(2), before.group(1), output);
        }
        Matcher after = AFTER.matcher(code);
        return after.matches() ? page(after.group(1), after.group(2), output) : null;
    }

    private List<Map<String, Object>> page(String name, String marks, CellOutput output) {
        String code = name.replace("()", "");
        Map<String, String> page = engine.join().inspect(code, code.length(), marks.length() - 1);
        if (page.isEmpty()) {
            output.write(CellOutput.STDOUT, "There is no documentation of " + name + ".\n");
            return List.of();
        }
        return List.of(Map.of("source", "page", "data", page, "start", 0));
    }
}
