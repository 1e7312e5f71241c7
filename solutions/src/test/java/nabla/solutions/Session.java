package nabla.solutions;

import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControlProvider;
import nabla.display.Display;
import nabla.display.Terminal;

/// A notebook's session: cells run one after the other, as a learner runs them.
final class Session implements AutoCloseable {
    private final JShell shell;

    /// How a cell ended: with its value as text, or with what went wrong.
    record Ran(boolean failed, String text) {}

    Session() {
        Display.use(new Terminal(new PrintStream(OutputStream.nullOutputStream())));
        shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .build();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            shell.addToClasspath(Path.of(entry).toString());
        }
    }

    /// Runs a cell.
    Ran run(String code) {
        String rest = code;
        String value = "";
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (SnippetEvent event : shell.eval(Objects.requireNonNullElse(info.source(), rest))) {
                if (event.causeSnippet() != null) {
                    continue;
                }
                if (event.exception() != null) {
                    return new Ran(true, String.valueOf(event.exception().getMessage()));
                }
                if (event.status() == Snippet.Status.REJECTED
                        || event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED) {
                    return new Ran(true, complaints(event.snippet()));
                }
                value = Objects.requireNonNullElse(event.value(), "");
            }
            rest = info.source() == null ? "" : info.remaining();
        }
        return new Ran(false, value);
    }

    private String complaints(Snippet snippet) {
        List<String> lines =
                shell.diagnostics(snippet).map(d -> d.getMessage(null)).toList();
        return lines.isEmpty()
                ? "undefined: "
                        + shell.unresolvedDependencies((jdk.jshell.DeclarationSnippet) snippet)
                                .collect(Collectors.joining(", "))
                : String.join("\n", lines);
    }

    @Override
    public void close() {
        shell.close();
    }
}
