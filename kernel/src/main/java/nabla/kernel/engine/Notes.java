package nabla.kernel.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nabla.kernel.engine.Notebook.Variable;

/// What a cell's output says when it changes what older cells defined.
final class Notes {
    private Notes() {}

    static String reset(List<Variable> lost, Set<String> reshaped) {
        String names = lost.stream().map(Variable::name).collect(Collectors.joining(", "));
        boolean one = lost.size() == 1;
        return "Note: " + names + (one ? " was" : " were") + " reset, because " + String.join(", ", reshaped)
                + (reshaped.size() == 1 ? " is now another class." : " are now other classes.")
                + " Run the cells that set " + (one ? "it" : "them") + " again.";
    }

    static String dropped(String name, Problem problem) {
        return "Note: " + name + " no longer compiles and was removed (" + reason(problem)
                + "). Correct and run its cell again.";
    }

    static String frozen(String name, Problem problem) {
        return "Note: " + name + " does not fit what this cell changed (" + reason(problem)
                + "). It goes on with what it knew; correct and run its cell again.";
    }

    static String orphaned(List<String> names, String type) {
        return "Note: " + String.join(", ", names) + (names.size() == 1 ? " was" : " were") + " removed with " + type
                + ".";
    }

    private static String reason(Problem problem) {
        return Diagnosis.what(problem).lines().findFirst().orElse("");
    }
}
