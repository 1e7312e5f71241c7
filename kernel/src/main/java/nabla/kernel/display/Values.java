package nabla.kernel.display;

import java.util.Map;

/// How values of the JDK's types are shown.
final class Values {
    private Values() {}

    static Map<String, String> representations(Object value) {
        return Map.of("text/plain", Text.of(value));
    }
}
