package nabla.display;

/// A shown value that can be replaced.
///
/// @param id the name under which it was shown
public record Live(String id) {
    /// Replaces what is shown.
    public void update(Object value) {
        Display.screen().update(id, value);
    }
}
