package nabla.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.autograd.Taylor;
import nabla.autograd.Value;
import nabla.data.Images;
import nabla.nn.Norms;
import nabla.optim.Sgd;
import nabla.tensor.Standardizer;
import nabla.tensor.Tensor;

/// Arrays and their derivatives.
final class ArrayAnswers {
    private static final int TAYLOR_ORDERS = 4;
    private static final int STEPS = 3;

    private ArrayAnswers() {}

    static void addTo(Answers answers) {
        answers.tensors("image_to_vector", in -> Map.of("vector", Images.vector(in.tensor("image"))));
        answers.tensors("normalize_rows", in -> Map.of("y", Norms.normalizeRows(in.tensor("x"))));
        answers.tensors("l2_normalise", in -> Map.of("y", Norms.normalizeRows(in.tensor("x"))));
        answers.tensors("lp_norm", ArrayAnswers::norms);
        answers.tensors("normalise_inputs", ArrayAnswers::standardized);
        answers.tensors("relu", in -> {
            Tensor z = in.tensor("z");
            return Map.of(
                    "a",
                    z.relu(),
                    "da_dz",
                    z.step(),
                    "derivative_at_0",
                    Tensor.scalar(0).step());
        });
        answers.tensors(
                "clip_by_value", in -> Map.of("clipped", in.tensor("g").clip(-in.number("theta"), in.number("theta"))));
        answers.tensors("opt_sgd", ArrayAnswers::descent);
        answers.numbers("taylor_approximation", ArrayAnswers::taylor);
        answers.numbers("computation_graph_backward", ArrayAnswers::graph);
    }

    private static Map<String, ?> norms(Inputs in) {
        Tensor x = in.tensor("x");
        Tensor f = in.tensor("yhat");
        Tensor y = in.tensor("y");
        return Map.of(
                "l1", Norms.lp(x, 1),
                "l2", Norms.lp(x, 2),
                "l3", Norms.lp(x, 3),
                "linf", Norms.lp(x, Double.POSITIVE_INFINITY),
                "l1_loss", Norms.absoluteError(f, y),
                "l2_loss", Norms.squaredError(f, y));
    }

    private static Map<String, ?> standardized(Inputs in) {
        Tensor train = in.tensor("X_train");
        Standardizer standardizer = Standardizer.fit(train);
        return Map.of(
                "mean", standardizer.mean(),
                "std", standardizer.deviation(),
                "train", standardizer.apply(train),
                "test", standardizer.apply(in.tensor("X_test")));
    }

    private static Map<String, ?> descent(Inputs in) {
        Tensor c = in.tensor("curvature");
        Tensor w = in.tensor("w0");
        Sgd rule = new Sgd(in.number("eta"));
        List<Tensor> steps = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            w = rule.step(w, c.times(w), rule.start(w)).theta();
            steps.add(w);
            values.add(c.times(w.square()).sum().item() / 2);
        }
        return Map.of("w", steps, "f", values);
    }

    private static Map<String, ?> taylor(Inputs in) {
        double x = in.number("x");
        List<Double> values = new ArrayList<>();
        for (int order = 0; order <= TAYLOR_ORDERS; order++) {
            values.add(Taylor.exp(order).of(x));
        }
        return Map.of("exact", Math.exp(x), "approximations", values);
    }

    private static Map<String, ?> graph(Inputs in) {
        Value x1 = Value.of(in.number("x1"));
        Value w1 = Value.of(in.number("w1"));
        Value x2 = Value.of(in.number("x2"));
        Value w2 = Value.of(in.number("w2"));
        Value b = Value.of(in.number("b"));
        Value n = x1.times(w1).plus(x2.times(w2)).plus(b);
        Value o = n.tanh();
        Value q = o.times(o).plus(o.times(x1));
        q.backward();
        return Map.of(
                "n", n.data(),
                "o", o.data(),
                "q", q.data(),
                "grad", List.of(x1.grad(), w1.grad(), x2.grad(), w2.grad(), b.grad()));
    }
}
