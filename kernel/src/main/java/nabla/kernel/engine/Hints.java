package nabla.kernel.engine;

import java.util.ArrayList;
import java.util.List;

/// What to do about a compile error, for the mistakes that beginners make most.
final class Hints {
    private final Notebook notebook;

    Hints(Notebook notebook) {
        this.notebook = notebook;
    }

    List<String> of(Problem problem) {
        List<String> hints = new ArrayList<>();
        if (problem.code().startsWith("compiler.err.cant.resolve") && notebook.types.isEmpty()) return hints;
        return hints;
    }
}
