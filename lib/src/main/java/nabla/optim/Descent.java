package nabla.optim;

import java.util.ArrayList;
import java.util.List;
import nabla.nn.Params;
import nabla.tensor.Tensor;

/// Applies a rule to every tensor of a model and keeps what it remembers.
public final class Descent<S> {
    private final Optimizer<S> rule;
    private final List<S> states = new ArrayList<>();

    public Descent(Optimizer<S> rule) {
        this.rule = rule;
    }

    /// The model after one step against its gradient, which is a model of the same type.
    public <M> M step(M model, M grad) {
        List<Tensor> thetas = Params.leaves(model);
        List<Tensor> gs = Params.leaves(grad);
        if (gs.size() != thetas.size()) {
            throw new IllegalArgumentException(
                    "the model has " + thetas.size() + " tensors, but its gradient " + gs.size());
        }
        List<Tensor> next = new ArrayList<>();
        for (int i = 0; i < thetas.size(); i++) {
            if (states.size() == i) {
                states.add(rule.start(thetas.get(i)));
            }
            Optimizer.Step<S> step = rule.step(thetas.get(i), gs.get(i), states.get(i));
            states.set(i, step.state());
            next.add(step.theta());
        }
        return Params.withLeaves(model, next);
    }
}
