package nabla.train;

import java.util.Map;

/// Something that looks on after every epoch: a curve, a stop rule, a checkpoint.
///
/// @param <M> the model
@FunctionalInterface
public interface Callback<M> {
    /// What to do after an epoch.
    enum Next {
        GO_ON,
        STOP
    }

    /// How far the training is.
    ///
    /// @param number   the epochs that are over
    /// @param of       the epochs that are planned
    /// @param measures by name, `cost` first
    record Epoch<M>(int number, int of, M model, Map<String, Double> measures) {}

    Next after(Epoch<M> epoch);

    /// Called once, at the end, however it came.
    default void finish() {}
}
