package nabla.kernel.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the kernel says about itself.
final class KernelInfo {
    private static final String VERSION = "0.1.0";

    private KernelInfo() {}

    static void put(Map<String, @Nullable Object> content) {
        String java = System.getProperty("java.version", "25");
        content.put("protocol_version", Codec.VERSION);
        content.put("implementation", "nabla");
        content.put("implementation_version", VERSION);
        content.put("language_info", language(java));
        content.put("banner", "Nabla " + VERSION + " · Java " + java + " · " + System.getProperty("java.vm.name", ""));
        content.put("debugger", false);
        content.put("supported_features", List.of());
        content.put(
                "help_links",
                List.of(Map.of(
                        "text", "Java API", "url", "https://docs.oracle.com/en/java/javase/25/docs/api/index.html")));
    }

    private static Map<String, Object> language(String java) {
        return Map.of(
                "name", "java",
                "version", java,
                "mimetype", "text/x-java",
                "file_extension", ".java",
                "pygments_lexer", "java",
                "codemirror_mode", "text/x-java",
                "nbconvert_exporter", "script");
    }
}
