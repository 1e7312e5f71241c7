package nabla.kernel.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `run`: executes notebooks and writes what they showed.
///
/// One notebook runs in this process. Several run one after the other in a process each: a native library, such as
/// libtorch, belongs to the first class loader that loads it, so a second notebook's code could not have it.
@Command(
        name = "run",
        sortOptions = false,
        description = {
            "Executes Java notebooks from top to bottom, without a server and without Python. Writes each executed"
                    + " notebook and a page to read beside it.",
            ""
        },
        footer = {
            "",
            "Cell tags: skip-execution (not run), raises-exception (may fail), parameters (declares what -p sets),"
                    + " hide-input (folded in the page).",
            "Exit status: 0 if all cells ran, 1 if a notebook failed, 2 if the command is wrong."
        })
public final class RunCommand implements Callable<Integer> {
    private final Session.Starter starter;
    private final PrintStream out;
    private final boolean terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Parameters(paramLabel = "NOTEBOOK", arity = "1..*", description = "The notebooks, as .ipynb files.")
    private List<Path> notebooks = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where to write the executed notebook and its page. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("target", "notebooks");

    @Option(
            names = "--inplace",
            description = "Put the executed notebook in the original's place if it ran without failure; the page goes"
                    + " to the output folder.")
    private boolean inplace;

    @Option(names = "--no-html", description = "Write no page.")
    private boolean noHtml;

    @Option(
            names = {"-p", "--parameter"},
            paramLabel = "name=value",
            description = "Set a variable declared in the cell tagged 'parameters'. May be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = {"-t", "--timeout"},
            paramLabel = "SECONDS",
            description = "Interrupt a cell that runs longer than this. Default: no limit.")
    private double timeout;

    @Option(names = "--allow-errors", description = "Go on after a failed cell; a failure does not count.")
    private boolean allowErrors;

    @Option(names = "--times", description = "Note in each cell's metadata when it ran.")
    private boolean times;

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATHS",
            description = "Jars and class folders for the notebooks' code, separated as for java; @FILE reads the list"
                    + " from a file.")
    private String classPath = "";

    /// A command that has yet to get its arguments.
    ///
    /// @param terminal whether `out` is a terminal, on which a line can be rewritten
    public RunCommand(Session.Starter starter, PrintStream out, boolean terminal) {
        this.starter = starter;
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        if (notebooks.size() > 1) {
            return new ProcessPerNotebook(out)
                    .run(notebooks, spec.commandLine().getParseResult().originalArgs());
        }
        try {
            return run(notebooks.getFirst()) ? 0 : 1;
        } catch (BadNotebook e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private void check() {
        if (timeout < 0 || Double.isNaN(timeout)) {
            throw wrong("--timeout must be a number of seconds, 0 or more (0: no limit), but is " + timeout);
        }
        Map<Path, Path> targets = new HashMap<>();
        for (Path notebook : notebooks) {
            Path target = executed(notebook);
            Path other = targets.put(target, notebook);
            if (other != null && !inplace) {
                throw wrong(other + " and " + notebook + " would both be written to " + target
                        + "; run them one by one with different --out folders");
            }
            if (!inplace
                    && target.toAbsolutePath()
                            .normalize()
                            .equals(notebook.toAbsolutePath().normalize())) {
                throw wrong("--out " + folder + " is the folder of " + notebook
                        + ", which would be overwritten; choose another folder, or --inplace if you want that");
            }
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Path executed(Path notebook) {
        return inplace ? notebook : folder.resolve(notebook.getFileName());
    }

    private boolean run(Path file) throws InterruptedException {
        Notebook notebook = Notebook.read(file);
        nabla.kernel.run.Parameters.inject(notebook, parameters);
        notebook.describeLanguage();
        out.println(file);
        long start = System.nanoTime();
        Failure failure = execute(notebook);
        write(notebook, file, failure);
        String seconds = Progress.seconds((System.nanoTime() - start) / 1e9);
        if (failure == null) {
            out.println("Done in " + seconds + ".");
            return true;
        }
        out.println();
        out.println("FAILED after " + seconds + ": " + file);
        failure.lines(notebook.cells().size()).forEach(line -> out.println("  " + line));
        return false;
    }

    private @Nullable Failure execute(Notebook notebook) throws InterruptedException {
        Recorder recorder = new Recorder();
        NotebookRun.Settings settings = new NotebookRun.Settings(timeout, allowErrors, times);
        Progress progress = new Progress(out, terminal, notebook.cells().size());
        try (Session session = starter.start(recorder, ClassPath.read(classPath))) {
            return new NotebookRun(notebook, recorder, settings, progress).run(session);
        }
    }

    /// A failed notebook goes to the output folder even with `--inplace`: the original stays whole.
    private void write(Notebook notebook, Path file, @Nullable Failure failure) {
        Path target = failure == null ? executed(file) : folder.resolve(file.getFileName());
        NotebookFile.write(target, notebook.write());
        out.println("Wrote " + target);
        if (!noHtml) {
            Path page = folder.resolve(file.getFileName().toString().replaceFirst("(\\.ipynb)?$", ".html"));
            Path home = file.toAbsolutePath().resolveSibling("");
            NotebookFile.write(page, new Page(notebook, failure, home).html());
            out.println("Wrote " + page);
        }
    }
}
