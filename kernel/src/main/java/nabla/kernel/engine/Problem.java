package nabla.kernel.engine;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/// An error the compiler found.
///
/// @param code javac's key, such as `compiler.err.cant.resolve.location`
/// @param start offset of the first character concerned in the cell, or -1
record Problem(@Nullable CellSource cell, String code, String message, long line, long column, long start, long end) {
    static Problem of(Diagnostic<? extends JavaFileObject> diagnostic) {
        return new Problem(
                diagnostic.getSource() instanceof CellSource cell ? cell : null,
                String.valueOf(diagnostic.getCode()),
                diagnostic.getMessage(Locale.ROOT),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                diagnostic.getPosition(),
                diagnostic.getEndPosition());
    }
}
