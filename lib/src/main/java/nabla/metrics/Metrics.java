package nabla.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nabla.tensor.Tensor;

/// Measures of classifiers of two classes. Probabilities and labels may have any shape of equal size.
public final class Metrics {
    private Metrics() {}

    /// Class 1 where the probability is over one half, 0 elsewhere.
    public static Tensor predict(Tensor probabilities) {
        return predict(probabilities, 0.5);
    }

    /// Class 1 where the probability is over the threshold.
    public static Tensor predict(Tensor probabilities, double threshold) {
        return probabilities.greater(threshold);
    }

    /// The share of right answers, when the answer is class 1 where its probability is over one half.
    public static double accuracy(Tensor probabilities, Tensor labels) {
        return accuracy(probabilities, labels, 0.5);
    }

    /// The share of right answers at another threshold.
    public static double accuracy(Tensor probabilities, Tensor labels, double threshold) {
        int wrong = mistakes(probabilities, labels, threshold).size();
        return (double) (labels.size() - wrong) / labels.size();
    }

    /// Where the answers are wrong: the numbers of the samples.
    public static List<Integer> mistakes(Tensor probabilities, Tensor labels) {
        return mistakes(probabilities, labels, 0.5);
    }

    private static List<Integer> mistakes(Tensor probabilities, Tensor labels, double threshold) {
        double[] said = predict(probabilities, threshold).toDoubles();
        double[] truth = labels.toDoubles();
        if (said.length != truth.length || said.length == 0) {
            throw new IllegalArgumentException(
                    "accuracy needs a label for each answer, and at least one, but there are " + said.length
                            + " answers and " + truth.length + " labels");
        }
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            if (said[i] != truth[i]) {
                wrong.add(i);
            }
        }
        return wrong;
    }

    /// The share of the most frequent label: what you get for always saying the same.
    public static double majority(Tensor labels) {
        Map<Double, Integer> counts = new TreeMap<>();
        int most = 0;
        for (double label : labels.toDoubles()) {
            most = Math.max(most, counts.merge(label, 1, Integer::sum));
        }
        return (double) most / labels.size();
    }
}
