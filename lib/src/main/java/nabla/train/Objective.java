package nabla.train;

/// What a training makes small: the cost of a model on some samples, and its gradient.
///
/// @param <M> the model; its gradient is a model of the same type
@FunctionalInterface
public interface Objective<M> {
    Graded<M> of(M model, Batch batch);

    /// The mean loss over a batch, and how it changes with each parameter.
    record Graded<M>(double cost, M gradient) {}
}
