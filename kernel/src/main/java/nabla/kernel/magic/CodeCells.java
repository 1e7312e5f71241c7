package nabla.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.kernel.protocol.BadMessageException;
import nabla.kernel.protocol.Json;
import org.jspecify.annotations.Nullable;

/// The code cells of a notebook that is loaded into another one.
final class CodeCells {
    private CodeCells() {}

    static List<String> of(String notebook, String name) throws MagicException {
        try {
            if (Json.read(notebook) instanceof Map<?, ?> map && map.get("cells") instanceof List<?> cells) {
                return sources(cells);
            }
        } catch (BadMessageException _) {
            // no JSON, so no notebook either
        }
        throw new MagicException("%load: " + name + " is not a notebook");
    }

    private static List<String> sources(List<?> cells) {
        List<String> sources = new ArrayList<>();
        for (Object each : cells) {
            if (each instanceof Map<?, ?> cell && "code".equals(cell.get("cell_type"))) {
                sources.add(source(cell.get("source")));
            }
        }
        return sources;
    }

    /// A source is one text or a list of lines, each with its line end.
    private static String source(@Nullable Object source) {
        if (!(source instanceof List<?> lines)) {
            return String.valueOf(source);
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(text::append);
        return text.toString();
    }
}
