package nabla.kernel.magic;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What commands may do to the kernel that runs them.
public interface Host {
    /// Prints to the cell's output.
    void print(String text);

    /// Prints to the cell's error output.
    void printError(String text);

    /// Shows representations by MIME type, `text/plain` among them.
    void show(Map<String, String> mime);

    /// Adds jars and class folders for the user's code.
    void addToClassPath(List<Path> entries);

    /// Runs Java code; a failure in it is the cell's.
    void run(String code) throws MagicException;
}
