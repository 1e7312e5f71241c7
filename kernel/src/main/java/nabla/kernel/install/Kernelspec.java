package nabla.kernel.install;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What Jupyter needs to know to start the kernel: `kernel.json`.
///
/// @param java the JDK's `java`
/// @param options options for the JVM beyond the usual ones
/// @param jar the kernel's jar
/// @param classPath what the user's code sees, as for `--class-path`; empty for nothing
record Kernelspec(String displayName, Path java, List<String> options, Path jar, String classPath) {
    static final String FILE = "kernel.json";
    private static final String MARK = "nabla";
    private static final String COLLECTOR = "-XX:+UseSerialGC";

    /// How the kernel's JVM is started, always: the serial collector starts fastest and shares its heap archive;
    /// HotSpot would never compile a long cell's body otherwise; a grader's `assert` must work. `-Xshare:auto` is
    /// what holds anyway, and the JVM refuses to hear it beside a start-up cache.
    private static final List<String> USUAL = List.of(COLLECTOR, "-XX:-DontCompileHugeMethods", "-ea");

    /// The start of the command line, up to the kernel's own arguments. A start-up cache is made with the same.
    List<String> command(List<String> more) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        boolean ownCollector = options.stream().anyMatch(option -> option.matches("-XX:\\+Use\\w+GC"));
        USUAL.stream()
                .filter(option -> !(ownCollector && option.equals(COLLECTOR)))
                .forEach(command::add);
        command.addAll(options);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /// The text of `kernel.json`.
    ///
    /// @param cache JVM options for the start-up cache, or none
    String json(List<String> cache) {
        List<String> argv = command(cache);
        if (!classPath.isEmpty()) {
            argv.addAll(List.of("--class-path", classPath));
        }
        argv.add("{connection_file}");
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("argv", argv);
        spec.put("display_name", displayName);
        spec.put("language", "java"); // exactly so: nbgrader compares
        spec.put("interrupt_mode", "message");
        spec.put("env", Map.of());
        spec.put("metadata", Map.of("debugger", false, MARK, true));
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        return gson.toJson(spec) + "\n";
    }

    /// Whether a folder holds a kernelspec that this program wrote.
    static boolean isOurs(Path folder) throws IOException {
        return read(folder).get("metadata") instanceof JsonObject metadata && metadata.has(MARK);
    }

    /// The name a folder's kernel shows, for messages.
    static String displayName(Path folder) throws IOException {
        return read(folder).get("display_name") instanceof JsonPrimitive name ? name.getAsString() : "without a name";
    }

    private static JsonObject read(Path folder) throws IOException {
        try {
            return JsonParser.parseString(Files.readString(folder.resolve(FILE))) instanceof JsonObject spec
                    ? spec
                    : new JsonObject();
        } catch (JsonSyntaxException _) {
            return new JsonObject(); // a broken kernelspec is nobody's
        }
    }
}
