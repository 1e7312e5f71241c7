package nabla.kernel.protocol;

import java.util.Map;

/// A value's representations by MIME type, `text/plain` always among them, and notes for the front end.
///
/// Text is itself, binary data is base64, and what is of a JSON type (`application/json`, `…+json`) is JSON text
/// that goes out as JSON.
public record Bundle(Map<String, String> data, Map<String, Object> metadata) {
    public static Bundle of(Map<String, String> data) {
        return new Bundle(data, Map.of());
    }

    public static Bundle text(String text) {
        return of(Map.of("text/plain", text));
    }
}
