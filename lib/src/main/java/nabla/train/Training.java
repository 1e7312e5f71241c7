package nabla.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nabla.optim.Descent;
import nabla.optim.Optimizer;

/// How to train a model: what to make small, by which rule, for how many epochs, and what to look at meanwhile.
///
/// ```java
/// Training.of(objective, new Sgd(0.1)).epochs(20).measure("accuracy", m -> …).with(new ShowCurve<>("…"))
///         .fit(model, Batches.of(x, y, 32, 1));
/// ```
///
/// @param <M> the model
/// @param <S> what the rule remembers
public record Training<M, S>(
        Objective<M> objective,
        Optimizer<S> rule,
        int epochs,
        Map<String, ToDoubleFunction<M>> measures,
        List<Callback<M>> callbacks) {
    /// The name of the mean loss over an epoch's batches, each before its step.
    public static final String COST = "cost";

    /// A trained model and the way to it.
    public record Fitted<M>(M model, History history) {}

    public Training {
        if (epochs < 1) {
            throw new IllegalArgumentException("a training has at least one epoch, but epochs is " + epochs);
        }
        measures = new LinkedHashMap<>(measures); // in the order of the curves
        callbacks = List.copyOf(callbacks);
    }

    public static <M, S> Training<M, S> of(Objective<M> objective, Optimizer<S> rule) {
        return new Training<>(objective, rule, 1, Map.of(), List.of());
    }

    public Training<M, S> epochs(int count) {
        return new Training<>(objective, rule, count, measures, callbacks);
    }

    /// Measures something after every epoch.
    public Training<M, S> measure(String name, ToDoubleFunction<M> measure) {
        Map<String, ToDoubleFunction<M>> more = new LinkedHashMap<>(measures);
        more.put(name, measure);
        return new Training<>(objective, rule, epochs, more, callbacks);
    }

    /// Calls something after every epoch.
    public Training<M, S> with(Callback<M> callback) {
        List<Callback<M>> more = new ArrayList<>(callbacks);
        more.add(callback);
        return new Training<>(objective, rule, epochs, measures, more);
    }

    /// Trains, starting from this model. The same data, seed and model give the same result bit by bit.
    public Fitted<M> fit(M model, Batches data) {
        Descent<S> descent = new Descent<>(rule);
        Map<String, List<Double>> history = new LinkedHashMap<>();
        M now = model;
        try {
            for (int epoch = 1; epoch <= epochs; epoch++) {
                double sum = 0;
                for (Batch batch : data.epoch(epoch)) {
                    Objective.Graded<M> graded = objective.of(now, batch);
                    check(graded.cost(), epoch);
                    sum += graded.cost() * batch.size();
                    now = descent.step(now, graded.gradient());
                }
                Map<String, Double> measured = measured(now, sum / data.all().size());
                measured.forEach((name, value) ->
                        history.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
                if (stops(new Callback.Epoch<>(epoch, epochs, now, measured))) {
                    break;
                }
            }
        } finally {
            callbacks.forEach(Callback::finish);
        }
        return new Fitted<>(now, new History(history));
    }

    private Map<String, Double> measured(M model, double cost) {
        Map<String, Double> measured = new LinkedHashMap<>();
        measured.put(COST, cost);
        measures.forEach((name, measure) -> measured.put(name, measure.applyAsDouble(model)));
        return measured;
    }

    private boolean stops(Callback.Epoch<M> epoch) {
        boolean stop = false;
        for (Callback<M> callback : callbacks) {
            stop |= callback.after(epoch) == Callback.Next.STOP;
        }
        return stop;
    }

    private void check(double cost, int epoch) {
        if (!Double.isFinite(cost)) {
            throw new ArithmeticException("the cost became " + cost + " in epoch " + epoch + " with " + rule
                    + ". A smaller learning rate, or inputs of similar size, helps");
        }
    }
}
