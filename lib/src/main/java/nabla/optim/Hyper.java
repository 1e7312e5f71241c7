package nabla.optim;

/// Checks of hyperparameters, where a rule is made.
final class Hyper {
    private Hyper() {}

    static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite, but is " + value);
        }
    }
}
