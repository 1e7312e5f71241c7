package nabla.display;

import java.util.LinkedHashMap;
import java.util.Map;

/// A value in the representations chosen for it. As the last value of a cell it shows them.
///
/// @param mime the representations by MIME type, `text/plain` among them
public record Shown(Map<String, String> mime) {
    /// A value in all its representations, or in those asked for. A text can be asked for in any type: it is then
    /// taken to be written in it, as HTML for example.
    ///
    /// @throws IllegalArgumentException if the value has no representation of a type asked for
    static Shown of(Object value, String... types) {
        Map<String, String> all = Display.screen().render(value);
        if (types.length == 0) {
            return new Shown(all);
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("text/plain", all.getOrDefault("text/plain", String.valueOf(value)));
        for (String type : types) {
            String text = value instanceof CharSequence ? value.toString() : all.get(type);
            if (text == null) {
                throw new IllegalArgumentException(
                        value.getClass().getName() + " has no " + type + " form; it has " + all.keySet());
            }
            chosen.put(type, text);
        }
        return new Shown(chosen);
    }

    public Map<String, String> toMimeBundle() {
        return mime;
    }

    @Override
    public String toString() {
        return mime.getOrDefault("text/plain", "");
    }
}
