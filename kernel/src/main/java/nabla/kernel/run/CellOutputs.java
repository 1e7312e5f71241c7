package nabla.kernel.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nabla.kernel.protocol.Event;

/// What one cell has shown so far, folded from events as nbclient and JupyterLab fold them: text printed in a row is
/// one output per stream (stdout first, since their order is chance), `\r` and `\b` are carried out, `clear_output`
/// waits for new output if asked to.
final class CellOutputs {
    private static final Pattern OVERWRITTEN = Pattern.compile("(?m)[^\n]*\r(?=[^\r\n])");
    private static final Pattern REPEATED_RETURN = Pattern.compile("\r+");
    private static final Pattern ERASED = Pattern.compile("[^\n\b]\b");

    /// An output under way.
    private sealed interface Part {
        JsonObject json();
    }

    private record Printed(String name, StringBuilder text) implements Part {
        @Override
        public JsonObject json() {
            return Output.stream(name, settle(text.toString()));
        }
    }

    private record Shown(JsonObject json) implements Part {}

    private final List<Part> parts = new ArrayList<>();
    private boolean clearLater;

    void print(Event.Stream event) {
        clearIfDue();
        int end = parts.size();
        int start = end;
        while (start > 0 && parts.get(start - 1) instanceof Printed) {
            start--;
        }
        for (Part part : parts.subList(start, end)) {
            if (part instanceof Printed printed && printed.name().equals(event.name())) {
                printed.text().append(event.text());
                return;
            }
        }
        parts.add(
                event.name().equals("stdout") ? start : end,
                new Printed(event.name(), new StringBuilder(event.text())));
    }

    void show(JsonObject output) {
        clearIfDue();
        parts.add(new Shown(output));
    }

    void clear(boolean later) {
        if (later) {
            clearLater = true;
        } else {
            parts.clear();
            clearLater = false;
        }
    }

    JsonArray json() {
        JsonArray outputs = new JsonArray();
        parts.forEach(part -> outputs.add(part.json()));
        return outputs;
    }

    private void clearIfDue() {
        if (clearLater) {
            clear(false);
        }
    }

    /// Text as a terminal would leave it: a character followed by `\b` is gone, and so is a line's beginning that
    /// `\r` went back over.
    private static String settle(String text) {
        if (text.indexOf('\b') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        String settled = text;
        for (String next = ERASED.matcher(settled).replaceAll("");
                !next.equals(settled);
                next = ERASED.matcher(settled).replaceAll("")) {
            settled = next;
        }
        settled = REPEATED_RETURN.matcher(settled).replaceAll("\r");
        return OVERWRITTEN.matcher(settled).replaceAll("");
    }
}
