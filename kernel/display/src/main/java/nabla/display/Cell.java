package nabla.display;

import java.util.UUID;

/// What every cell can call without an import.
public final class Cell {
    private Cell() {}

    /// Shows a value below what the cell has shown so far, in all its representations or in those asked for:
    /// `display("<b>bold</b>", "text/html")`.
    ///
    /// @return the id for `updateDisplay`
    public static String display(Object value, String... types) {
        String id = UUID.randomUUID().toString();
        Display.screen().show(id, Shown.of(value, types));
        return id;
    }

    /// Replaces what was shown under an id.
    public static void updateDisplay(String id, Object value, String... types) {
        Display.screen().update(id, Shown.of(value, types));
    }

    /// A value in the representations asked for; as the last value of a cell it is shown in them.
    public static Shown render(Object value, String... types) {
        return Shown.of(value, types);
    }

    /// Removes the cell's output, as soon as new output arrives.
    public static void clearOutput() {
        clearOutput(true);
    }

    /// Removes the cell's output, at once or as soon as new output arrives.
    public static void clearOutput(boolean wait) {
        Display.screen().clear(wait);
    }
}
