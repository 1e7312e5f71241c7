package nabla.cases;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nabla.logistic.BooleanFunctions;
import nabla.logistic.LogisticRegression;
import nabla.logistic.Perceptron;
import nabla.logistic.PerceptronNetwork;
import nabla.logistic.SigmoidNeuron;
import nabla.metrics.Metrics;
import nabla.nn.BinaryCrossEntropy;
import nabla.nn.BinaryCrossEntropyWithLogits;
import nabla.nn.Loss;
import nabla.nn.Sigmoid;
import nabla.nn.SquaredError;
import nabla.tensor.Tensor;

/// One neuron: perceptron, sigmoid neuron, logistic regression. The cases of logistic regression have one sample a
/// column, the library one a row.
final class NeuronAnswers {
    private NeuronAnswers() {}

    static void addTo(Answers answers) {
        answers.tensors(
                "perceptron_predict", in -> Map.of("y", perceptron(in, "w", "b").predict(in.tensor("X"))));
        answers.tensors("perceptron_learning_rule", NeuronAnswers::learningRule);
        answers.tensors(
                "xor_two_layer",
                in -> Map.of(
                        "y",
                        new PerceptronNetwork(in.tensor("W1"), in.tensor("b1"), perceptron(in, "w2", "b2"))
                                .predict(in.tensor("X"))));
        answers.numbers(
                "boolean_functions_count",
                in -> Map.of(
                        "count",
                        Arrays.stream(in.numbers("n"))
                                .mapToObj(n -> BooleanFunctions.count((int) n))
                                .toList()));
        answers.tensors(
                "sigmoid",
                in -> Map.of("a", new Sigmoid().forward(in.tensor("z")).y()));
        answers.tensors(
                "sigmoid_derivative",
                in -> Map.of("da_dz", Sigmoid.slope(in.tensor("z").sigmoid())));
        answers.tensors("binary_cross_entropy", NeuronAnswers::crossEntropy);
        answers.tensors("bce_with_logits", NeuronAnswers::crossEntropyWithLogits);
        answers.tensors("sigmoid_neuron_squared_error", NeuronAnswers::sigmoidNeuron);
        answers.tensors("logistic_propagate", NeuronAnswers::propagate);
        answers.tensors("logistic_gradient_descent", NeuronAnswers::gradientDescent);
        answers.tensors(
                "logistic_predict_accuracy",
                in -> Map.of(
                        "pred", Metrics.predict(in.tensor("A")),
                        "accuracy", Metrics.accuracy(in.tensor("A"), in.tensor("Y"))));
    }

    private static Perceptron perceptron(Inputs in, String w, String b) {
        return Perceptron.of(in.numbers(w), in.number(b));
    }

    private static Map<String, ?> learningRule(Inputs in) {
        Tensor x = in.tensor("X");
        double rate = in.number("lr");
        Perceptron start = Perceptron.zeros(x.size(1));
        Perceptron.Learned or = start.learn(x, in.tensor("t_or"), rate, in.whole("epochs_or"));
        Perceptron.Learned xor = start.learn(x, in.tensor("t_xor"), rate, in.whole("epochs_xor"));
        return Map.of(
                "w_or", or.perceptron().w(),
                "b_or", or.perceptron().b(),
                "errors_or", or.errors(),
                "min_errors_xor", Collections.min(xor.errors()));
    }

    private static Map<String, ?> crossEntropy(Inputs in) {
        Tensor a = in.tensor("a");
        Tensor y = in.tensor("y");
        Loss loss = new BinaryCrossEntropy();
        return Map.of(
                "loss", loss.each(a, y),
                "cost_mean", loss.cost(a, y),
                "cost_sum", loss.each(a, y).sum(),
                "dL_da", loss.slope(a, y));
    }

    private static Map<String, ?> crossEntropyWithLogits(Inputs in) {
        Loss loss = new BinaryCrossEntropyWithLogits();
        return Map.of(
                "loss", loss.each(in.tensor("z"), in.tensor("y")),
                "dz", loss.slope(in.tensor("z"), in.tensor("y")));
    }

    private static Map<String, ?> sigmoidNeuron(Inputs in) {
        Tensor x = in.tensor("x");
        Tensor y = in.tensor("y");
        SigmoidNeuron neuron = new SigmoidNeuron(in.number("w"), in.number("b"));
        SigmoidNeuron slope = neuron.gradient(x, y, new SquaredError());
        SigmoidNeuron next = neuron.step(x, y, in.number("eta"));
        return Map.of("dw", slope.w(), "db", slope.b(), "w_new", next.w(), "b_new", next.b());
    }

    private static Map<String, ?> propagate(Inputs in) {
        LogisticRegression.Pass pass =
                model(in).propagate(in.tensor("X").transpose(), in.tensor("Y").transpose());
        return Map.of(
                "A", pass.a().transpose(),
                "cost", pass.cost(),
                "dw", pass.grad().w(),
                "db", pass.grad().b().item());
    }

    private static Map<String, ?> gradientDescent(Inputs in) {
        LogisticRegression.Descent descent = model(in)
                .train(in.tensor("X").transpose(), in.tensor("Y").transpose(), in.number("alpha"), in.whole("steps"));
        List<Double> costs = descent.costs();
        return Map.of("w", descent.model().w(), "b", descent.model().b().item(), "costs", costs);
    }

    private static LogisticRegression model(Inputs in) {
        return new LogisticRegression(in.tensor("w"), Tensor.vector(in.number("b")));
    }
}
