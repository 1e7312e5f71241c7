package nabla.kernel.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nabla.kernel.engine.Engine.Outcome;

/// Compile errors as a person wants to read them: where, what, the line with the spot marked, and what to do.
final class Diagnosis {
    static final String NAME = "CompileError";

    private static final int MOST = 20;
    private static final String RED = "\u001b[1;31m";
    private static final String BOLD = "\u001b[1m";
    private static final String OFF = "\u001b[0m";

    private final CellSource cell;
    private final Hints hints;

    Diagnosis(CellSource cell, Hints hints) {
        this.cell = cell;
        this.hints = hints;
    }

    Outcome.Failed failed(List<Problem> problems) {
        Set<String> blocks = new LinkedHashSet<>();
        for (Problem each : problems) blocks.add(block(each));
        List<String> lines = new ArrayList<>();
        blocks.stream().limit(MOST).forEach(block -> block.lines().forEach(lines::add));
        if (blocks.size() > MOST) lines.add("… and " + (blocks.size() - MOST) + " more errors");
        Problem first = problems.getFirst();
        String message = "line " + first.line() + ", column " + first.column() + ": " + what(first);
        return new Outcome.Failed(NAME, message, List.copyOf(lines));
    }

    private String block(Problem problem) {
        StringBuilder text = new StringBuilder();
        text.append(RED).append("line ").append(problem.line());
        text.append(", column ").append(problem.column()).append(OFF).append(": ");
        text.append(what(problem)).append("\n");
        String line = cell.line(problem.line());
        if (!line.isBlank()) {
            text.append("    ").append(line.replace('\t', ' ')).append("\n");
            text.append("    ").append(mark(problem, line)).append("\n");
        }
        for (String hint : hints.of(problem)) text.append("  → ").append(hint).append("\n");
        return text.toString();
    }

    /// Carets under the characters concerned, within the line.
    private static String mark(Problem problem, String line) {
        int from = Math.clamp(problem.column() - 1, 0, line.length());
        long width = Math.max(1, problem.end() - problem.start());
        int until = (int) Math.min(from + width, Math.max(from + 1, line.length()));
        return " ".repeat(from) + BOLD + "^".repeat(until - from) + OFF;
    }

    /// javac's message without what is ours and not the user's.
    static String what(Problem problem) {
        StringBuilder text = new StringBuilder();
        for (String line : problem.message().lines().toList()) {
            String clean = clean(line).strip();
            if (clean.isEmpty() || clean.matches("location:\\s+class")) continue;
            text.append(text.isEmpty() ? "" : "\n  ").append(clean.replaceAll(":\\s+", ": "));
        }
        return text.toString();
    }

    private static String clean(String line) {
        return line.replaceAll("class notebook\\.\\$\\d+", "class")
                .replaceAll("notebook\\.(\\$\\d+\\.)?", "")
                .replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "")
                .replaceAll("\\$v\\b", "");
    }
}
