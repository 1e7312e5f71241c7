package nabla.kernel;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nabla.kernel.engine.Engine;
import nabla.kernel.engine.Engine.Outcome;
import nabla.kernel.run.ClassPath;

/// Makes the engine as the command line and the environment ask for. The environment variables are those of IJava:
/// `IJAVA_CLASSPATH` (entries may end with a pattern such as `*.jar`), `IJAVA_STARTUP_SCRIPTS_PATH` and
/// `IJAVA_STARTUP_SCRIPT`.
final class Startup implements Supplier<Engine> {
    /// Run while the front end still connects, so that the first cell finds the compiler ready.
    private static final String WARM_UP = "1 + 1";

    private final List<String> classPaths;
    private final List<Path> entries;
    private final Map<String, String> environment;

    Startup(List<String> classPaths, Map<String, String> environment) {
        this.classPaths = classPaths;
        this.entries = List.of();
        this.environment = environment;
    }

    Startup(List<Path> entries) {
        this.classPaths = List.of();
        this.entries = entries;
        this.environment = Map.of();
    }

    @Override
    public Engine get() {
        List<Path> all = new ArrayList<>(entries);
        classPaths.forEach(paths -> all.addAll(ClassPath.read(paths)));
        list("IJAVA_CLASSPATH").forEach(pattern -> all.addAll(matching(pattern)));
        Engine engine = Engine.ofJava();
        engine.eval(0, WARM_UP);
        if (!all.isEmpty()) {
            engine.addToClassPath(all);
        }
        for (String script : list("IJAVA_STARTUP_SCRIPTS_PATH")) {
            run(engine, script, text(Path.of(script)));
        }
        run(engine, "IJAVA_STARTUP_SCRIPT", environment.getOrDefault("IJAVA_STARTUP_SCRIPT", ""));
        return engine;
    }

    private List<String> list(String variable) {
        return List.of(environment.getOrDefault(variable, "").split(File.pathSeparator)).stream()
                .filter(entry -> !entry.isBlank())
                .toList();
    }

    private static List<Path> matching(String pattern) {
        Path path = Path.of(pattern);
        if (!pattern.contains("*")) {
            return Files.exists(path) ? List.of(path) : List.of();
        }
        Path folder = path.resolveSibling("");
        String name = pattern.substring(pattern.lastIndexOf('/') + 1);
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name)) {
            files.forEach(found::add);
        } catch (IOException _) {
            return List.of(); // as for any entry that is not there
        }
        return found.stream().sorted().toList();
    }

    private static String text(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException("The start-up script " + script + " can't be read", e);
        }
    }

    private static void run(Engine engine, String name, String code) {
        if (engine.eval(0, code) instanceof Outcome.Failed(String type, String message, List<String> _)) {
            throw new IllegalStateException("The start-up script " + name + " failed: " + type + ": " + message);
        }
    }
}
