package nabla.kernel.install;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `install`: registers the kernel with Jupyter.
@Command(
        name = "install",
        sortOptions = false,
        description = {"Registers the Java kernel with Jupyter, for JupyterLab, Notebook, nbclient and VS Code.", ""})
public final class InstallCommand implements Callable<Integer> {
    private final Path jar;
    private final PrintStream out;
    private final JupyterFolders folders;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--display-name",
            paramLabel = "TEXT",
            description = "The name that front ends show. Default: ${DEFAULT-VALUE}.")
    private String displayName = "Java (Nabla)";

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATHS",
            description = "Jars and class folders for the notebooks' code, separated as for java; @FILE names a file"
                    + " with the list, read at each start.")
    private String classPath = "";

    @Option(
            names = "--link",
            description = "Use the kernel's files where they are instead of copying them; they must stay there.")
    private boolean link;

    @Option(
            names = "--java-option",
            paramLabel = "OPTION",
            description = "An option for the kernel's JVM, such as -Xmx8g. May be repeated.")
    private List<String> javaOptions = new ArrayList<>();

    @Option(
            names = "--aot",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Make a start-up cache, or not. It takes half a minute once and makes each start faster."
                    + " Made by default.")
    private boolean aot;

    @Option(names = "--force", description = "Replace another kernel of the same name.")
    private boolean force;

    /// A command that has yet to get its arguments.
    ///
    /// @param jar the kernel's jar, with its libraries in `lib` beside it
    public InstallCommand(Path jar, PrintStream out) {
        this(jar, out, JupyterFolders.here());
    }

    InstallCommand(Path jar, PrintStream out, JupyterFolders folders) {
        this.jar = jar;
        this.out = out;
        this.folders = folders;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = place.folder(folders);
        try {
            check(folder);
            install(folder);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot install the kernel into " + folder, e);
        }
    }

    private void check(Path folder) throws IOException {
        if (!Files.isRegularFile(jar) || !jar.toString().endsWith(".jar")) {
            throw place.wrong("install must be started from nabla-kernel.jar (java -jar …/nabla-kernel.jar install),"
                    + " not from " + jar);
        }
        if (Files.exists(folder.resolve(Kernelspec.FILE)) && !Kernelspec.isOurs(folder) && !force) {
            throw place.wrong("another kernel named '" + place.name() + "' (" + Kernelspec.displayName(folder)
                    + ") is in " + folder + "; choose another --name, or replace it with --force");
        }
    }

    private void install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path used = link
                ? jar.toAbsolutePath()
                : new KernelFiles(jar.toAbsolutePath()).copyTo(folder).jar();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Kernelspec spec = new Kernelspec(displayName, java, javaOptions, used, absolute(classPath));
        Logo.write(folder);
        StartupCache cache = new StartupCache(spec, folder);
        boolean cached = cache.fits();
        write(folder, spec.json(cached && aot ? cache.options() : List.of()));
        out.println("Kernel '" + place.name() + "' (" + displayName + ") is in " + folder + ",");
        out.println("  for " + java + (link ? ", using " + used : "") + ".");
        if (aot && !cached) {
            makeCache(folder, spec, cache);
        }
        out.println("To remove it: delete that folder, or run uninstall with the same --name and place.");
    }

    private void makeCache(Path folder, Kernelspec spec, StartupCache cache) throws IOException, InterruptedException {
        out.println("Making its start-up cache (about half a minute, once) …");
        @Nullable String failure = cache.make();
        if (failure == null) {
            write(folder, spec.json(cache.options()));
            out.println("Start-up cache made.");
        } else {
            out.println("No start-up cache: " + failure + ". The kernel works, it only starts slower.");
        }
    }

    private static void write(Path folder, String json) throws IOException {
        Path fresh = Files.writeString(folder.resolve(Kernelspec.FILE + ".part"), json);
        Files.move(fresh, folder.resolve(Kernelspec.FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    /// A kernel starts in the notebook's folder, so its class path must not depend on where it starts.
    private static String absolute(String classPath) {
        if (classPath.startsWith("@")) {
            return "@" + Path.of(classPath.substring(1)).toAbsolutePath();
        }
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
