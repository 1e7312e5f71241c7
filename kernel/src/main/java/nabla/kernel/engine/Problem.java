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
        CellSource source = diagnostic.getSource() instanceof CellSource cell ? cell : null;
        return new Problem(
                source,
                String.valueOf(diagnostic.getCode()),
                diagnostic.getMessage(Locale.ROOT),
                diagnostic.getLineNumber(),
                column(source, diagnostic),
                diagnostic.getPosition(),
                diagnostic.getEndPosition());
    }

    static Problem usedTooEarly(CellSource cell, String variable) {
        int at = Math.max(0, cell.text().indexOf(variable));
        int lineStart = cell.text().lastIndexOf('\n', at) + 1;
        long line = cell.text().substring(0, at).lines().count();
        return new Problem(
                cell,
                "used.too.early",
                variable
                        + " is used before the var that declares it, and its type is not known there; declare it first",
                Math.max(1, at == lineStart ? line + 1 : line),
                at - lineStart + 1L,
                at,
                at + (long) variable.length());
    }

    /// The column in characters; javac counts a tab as eight.
    private static long column(@Nullable CellSource cell, Diagnostic<?> diagnostic) {
        long position = diagnostic.getPosition();
        if (cell == null || position < 0 || position > cell.text().length()) return diagnostic.getColumnNumber();
        return position - cell.text().lastIndexOf('\n', (int) position - 1);
    }
}
