package nabla.kernel.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import nabla.kernel.engine.Engine.Candidate;
import nabla.kernel.engine.Engine.Completeness;
import nabla.kernel.engine.Engine.Completion;
import org.jspecify.annotations.Nullable;

/// Completion, documentation and completeness, by JShell's analysis.
final class Assistant {
    private @Nullable SourceCodeAnalysis started;

    private synchronized SourceCodeAnalysis analysis() {
        if (started == null)
            started = JShell.builder().executionEngine("local").build().sourceCodeAnalysis();
        return started;
    }

    /// Suggestions that fit the expected type come first, each text once.
    Completion complete(String code, int cursor) {
        int[] anchor = {cursor};
        List<Suggestion> found = analysis().completionSuggestions(code, cursor, anchor);
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        Stream.concat(found.stream().filter(Suggestion::matchesType), found.stream())
                .map(Suggestion::continuation)
                .forEach(text -> candidates.putIfAbsent(text, new Candidate(text, kind(text), "")));
        return new Completion(anchor[0], cursor, List.copyOf(candidates.values()));
    }

    private static String kind(String text) {
        if (text.contains("(")) return "method";
        return Character.isUpperCase(text.charAt(0)) ? "class" : "variable";
    }

    Map<String, String> inspect(String code, int cursor, int detail) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
        List<Documentation> found = analysis().documentation(code, end, true);
        if (found.isEmpty() && !code.substring(0, end).endsWith("("))
            found = analysis().documentation(code.substring(0, end) + "(", end + 1, true);
        if (found.isEmpty()) return Map.of();
        String text = found.stream()
                .map(each -> each.signature() + (each.javadoc() == null ? "" : "\n" + each.javadoc()))
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return Map.of("text/plain", text);
    }

    Completeness isComplete(String code) {
        return switch (analysis().analyzeCompletion(code).completeness()) {
            case COMPLETE, CONSIDERED_INCOMPLETE, EMPTY, COMPLETE_WITH_SEMI -> new Completeness("complete", "");
            case DEFINITELY_INCOMPLETE ->
                new Completeness("incomplete", code.stripTrailing().endsWith("{") ? "    " : "");
            case UNKNOWN -> new Completeness("invalid", "");
        };
    }
}
