package nabla.exercises;

/// The order in which an exercise is tested. A test that fails keeps later phases from running: who has the shape wrong
/// learns nothing from wrong numbers.
public enum Phase {
    SHAPE("shape and type"),
    INPUTS("inputs left as they were"),
    PROPERTY("properties"),
    NUMBERS("numbers"),
    GRADIENT("gradient check"),
    MISTAKES("known mistakes");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    /// The name that a learner reads.
    public String title() {
        return title;
    }
}
