package nabla.kernel.magic;

import java.util.List;

/// A cell taken apart: its commands, and the Java between them. The Java has a blank line where a command stood, so
/// that every line keeps its number.
///
/// @param java the Java code, blank if there is none
public record Script(List<Command> commands, String java) {
    /// A command.
    ///
    /// @param line the line it stands in, from 1
    /// @param name its name, with `%` or `%%`
    /// @param arguments the rest of its line
    /// @param body the lines below a cell command that takes them; empty for others
    public record Command(int line, String name, String arguments, String body) {}
}
