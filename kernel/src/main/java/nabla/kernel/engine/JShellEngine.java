package nabla.kernel.engine;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.jspecify.annotations.Nullable;

/// Cells evaluated by JShell in this process, statement by statement.
final class JShellEngine implements Engine {
    /// Where a snippet stood: the cell's execution number and the line before its first.
    record Place(int count, int line) {}

    private final UserLoader loader = new UserLoader();
    private final UserControl control = new UserControl(loader);
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final Assistant assistant;
    private volatile @Nullable Thread running;

    JShellEngine() {
        shell = build(control);
        analysis = shell.sourceCodeAnalysis();
        assistant = new Assistant(analysis);
        shell.addToClasspath(DisplayJar.path().toString());
        Imports.lines(loader).forEach(shell::eval);
    }

    /// JShell takes the kernel's own class path as the user's, unless it finds it empty.
    private static synchronized JShell build(UserControl control) {
        String kernels = System.getProperty("java.class.path");
        System.setProperty("java.class.path", "");
        try {
            boolean vectors = Incubator.load();
            return JShell.builder()
                    .executionEngine(control.provider(), Map.of())
                    .compilerOptions(
                            vectors ? new String[] {"-g", "--add-modules", Incubator.MODULE} : new String[] {"-g"})
                    .build();
        } finally {
            System.setProperty("java.class.path", Objects.requireNonNullElse(kernels, ""));
        }
    }

    @Override
    public Outcome eval(int count, String code) {
        running = Thread.currentThread();
        try {
            return run(count, code);
        } finally {
            running = null;
            Thread.interrupted(); // a late interrupt must not hit the next cell
        }
    }

    private Outcome run(int count, String code) {
        Outcome outcome = new Outcome.Nothing();
        List<Snippet> pending = new ArrayList<>();
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            String source = Objects.requireNonNullElse(info.source(), rest);
            int line = (int)
                    code.substring(0, code.length() - rest.length()).lines().count();
            rest = info.source() == null ? "" : info.remaining();
            if (source.isBlank()) continue;
            outcome = evalSnippet(source, new Place(count, Math.max(0, line - 1)), pending);
            if (outcome instanceof Outcome.Failed) return outcome;
            if (outcome instanceof Outcome.Value
                    && info.completeness() != SourceCodeAnalysis.Completeness.COMPLETE_WITH_SEMI
                    && source.stripTrailing().endsWith(";")) outcome = new Outcome.Nothing();
        }
        return pending.stream()
                .filter(snippet -> shell.status(snippet) != Status.VALID)
                .findFirst()
                .map(this::unresolved)
                .orElse(outcome);
    }

    private Outcome evalSnippet(String source, Place place, List<Snippet> pending) {
        Outcome outcome = new Outcome.Nothing();
        control.reset(snippet -> places.put(snippet, place));
        for (SnippetEvent event : shell.eval(source)) {
            if (event.causeSnippet() != null) continue;
            SourceCodeAnalysis.SnippetWrapper wrapper = analysis.wrapper(event.snippet());
            int header = wrapper.wrapped()
                            .substring(0, Math.max(0, wrapper.sourceToWrappedPosition(0)))
                            .split("\n", -1)
                            .length
                    - 1;
            places.put(wrapper.fullClassName(), new Place(place.count(), place.line() - header));
            if (event.status() == Status.REJECTED) return rejected(event.snippet(), place);
            if (event.status() == Status.RECOVERABLE_DEFINED || event.status() == Status.RECOVERABLE_NOT_DEFINED)
                pending.add(event.snippet());
            Throwable thrown = control.thrown();
            if (thrown != null) return failure(thrown);
            if (event.exception() != null) return failure(event.exception());
            if (event.snippet().kind() == Snippet.Kind.EXPRESSION
                    || event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                outcome = new Outcome.Value(control.value());
        }
        return outcome;
    }

    private Outcome failure(Throwable thrown) {
        return Trace.failed(thrown, frame -> {
            Place place =
                    places.get(frame.getClassName().replaceFirst("\\$\\$.*|(?<=JShell\\$\\d{1,9}[A-Z]?)\\$.*", ""));
            return place == null ? null : "cell " + place.count() + ", line " + (place.line() + frame.getLineNumber());
        });
    }

    private Outcome rejected(Snippet snippet, Place place) {
        List<String> lines = new ArrayList<>();
        shell.diagnostics(snippet).filter(Diag::isError).forEach(error -> {
            String before = snippet.source().substring(0, (int) error.getStartPosition());
            int line = place.line() + before.split("\n", -1).length;
            lines.add("line " + line + ": " + error.getMessage(Locale.ROOT));
        });
        return new Outcome.Failed("CompileError", lines.isEmpty() ? "does not compile" : lines.getFirst(), lines);
    }

    private Outcome unresolved(Snippet snippet) {
        String errors = shell.diagnostics(snippet)
                .map(error -> error.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        return new Outcome.Failed("CompileError", errors, errors.lines().toList());
    }

    @Override
    public Completion complete(String code, int cursor) {
        return assistant.complete(code, cursor);
    }

    @Override
    public Map<String, String> inspect(String code, int cursor, int detail) {
        return assistant.inspect(code, cursor, detail);
    }

    @Override
    public Completeness isComplete(String code) {
        return assistant.isComplete(code);
    }

    @Override
    public void interrupt() {
        Thread thread = running;
        if (thread != null) thread.interrupt();
    }

    @Override
    public void addToClassPath(List<Path> entries) {
        loader.add(entries);
        shell.addToClasspath(entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    @Override
    public ClassLoader loader() {
        return loader;
    }

    @Override
    public void close() {
        shell.close();
    }
}
