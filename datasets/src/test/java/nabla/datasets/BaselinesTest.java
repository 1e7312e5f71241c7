package nabla.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import nabla.data.Datasets;
import nabla.data.Images;
import nabla.data.Split;
import nabla.data.Tabular;
import nabla.tensor.Standardizer;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// Measures what the README.md of each set says to expect.
class BaselinesTest {
    @Test
    void facesAndObjects() {
        Images train = Datasets.images("binary-face-object", "train").scaledTo(16, 16);
        Images test = Datasets.images("binary-face-object", "test").scaledTo(16, 16);
        Standardizer standardizer = Standardizer.fit(train.vectors());
        Tensor x = standardizer.apply(train.vectors());
        Fit fit = Fit.of(x, train.labels(), 0.03, 1000);
        assertEquals(0.95, fit.accuracy(x, train.labels()), 0.01, "train");
        assertEquals(0.79, fit.accuracy(standardizer.apply(test.vectors()), test.labels()), 0.015, "test");
    }

    @Test
    void breastCancer() {
        Split<Tabular> split = Datasets.tabular("breast-cancer").split(0.2, new SplittableRandom(1));
        Standardizer standardizer = Standardizer.fit(split.train().x());
        Tabular train = split.train().standardized(standardizer);
        Tabular test = split.test().standardized(standardizer);
        Fit fit = Fit.of(train.x(), train.y(), 0.5, 500);
        assertEquals(0.99, fit.accuracy(train.x(), train.y()), 0.015, "train");
        assertEquals(0.97, fit.accuracy(test.x(), test.y()), 0.02, "test");
    }

    @Test
    void iris() {
        Tabular iris = Datasets.tabular("iris");
        Tensor x = Standardizer.fit(iris.x()).apply(iris.x());
        Tensor setosa = iris.y().equal(0);
        assertEquals(1.0, Fit.of(x, setosa, 0.5, 200).accuracy(x, setosa), "setosa against the others");
        Tensor virginica = iris.y().equal(2);
        assertEquals(
                0.98, Fit.of(x, virginica, 0.5, 2000).accuracy(x, virginica), 0.01, "virginica against the others");
    }

    /// Logistic regression by plain gradient descent from zero.
    private record Fit(Tensor w, double b) {
        static Fit of(Tensor x, Tensor labels, double rate, int steps) {
            Tensor y = labels.reshape(labels.size(), 1);
            Tensor w = Tensor.zeros(x.size(1), 1);
            double b = 0;
            for (int i = 0; i < steps; i++) {
                Tensor dz = x.matmul(w).plus(b).sigmoid().minus(y); //              ∂L/∂z = σ(X·w + b) − y
                w = w.minus(x.transpose().matmul(dz).times(rate / y.size())); //    w ← w − α·Xᵀ·dz / N
                b -= rate * dz.mean().item();
            }
            return new Fit(w, b);
        }

        double accuracy(Tensor x, Tensor labels) {
            Tensor found = x.matmul(w).plus(b).greater(0);
            return found.equal(labels.reshape(labels.size(), 1)).mean().item();
        }
    }
}
