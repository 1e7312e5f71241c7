package nabla.kernel.engine;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/// The text of a cell, as the compiler's source file: every position javac names is a position in the cell.
final class CellSource extends SimpleJavaFileObject {
    private static final String PREFIX = "cell-";

    private final int count;
    private final String text;

    CellSource(int count, String text) {
        super(URI.create("cell:///" + PREFIX + count), Kind.SOURCE);
        this.count = count;
        this.text = text;
    }

    /// The cell's execution number.
    int count() {
        return count;
    }

    String text() {
        return text;
    }

    /// The text of a line, counted from 1; empty beyond the end.
    String line(long number) {
        return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }

    /// The execution number behind the source file named in a class file, or 0 if that is no cell.
    static int countOf(String fileName) {
        return fileName.startsWith(PREFIX) ? Integer.parseInt(fileName.substring(PREFIX.length())) : 0;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return true; // a cell may hold public classes of any name
    }
}
