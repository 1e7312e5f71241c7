package nabla.kernel.engine;

import java.util.List;
import java.util.Set;
import nabla.kernel.engine.Engine.Completeness;

/// Says whether a cell that is typed line by line is finished: it is not if the parser's complaint is about its end.
final class Finished {
    private static final Set<String> OPEN =
            Set.of("compiler.err.premature.eof", "compiler.err.unclosed.comment", "compiler.err.unclosed.text.block");
    private static final String INDENT = "    ";

    private Finished() {}

    static Completeness judge(String code, List<Problem> problems) {
        if (problems.isEmpty()) return new Completeness("complete", "");
        int end = code.stripTrailing().length();
        boolean open = problems.stream().anyMatch(each -> OPEN.contains(each.code()) || each.start() >= end);
        return open ? new Completeness("incomplete", indent(code)) : new Completeness("invalid", "");
    }

    private static String indent(String code) {
        int[] depth = {0};
        Brackets.scan(code, (bracket, line) -> depth[0] += "({[".indexOf(bracket) >= 0 ? 1 : -1);
        return INDENT.repeat(Math.max(0, depth[0]));
    }
}
