package nabla.data;

import java.util.List;
import java.util.random.RandomGenerator;
import nabla.tensor.Standardizer;
import nabla.tensor.Tensor;

/// A table as numbers: one row per example, one column per feature, and the class of each row.
///
/// @param x        (N, D) the features
/// @param y        (N) the number of the class of each row, an index into `classes`
/// @param features the names of the D columns
public record Tabular(Card card, Tensor x, Tensor y, List<String> features, List<String> classes) implements Dataset {
    @Override
    public int size() {
        return x.size(0);
    }

    /// These rows, in this order.
    public Tabular rows(int... rows) {
        return new Tabular(card, x.rows(rows), y.rows(rows), features, classes);
    }

    /// A part to learn from and a part to test with; both have the same share of each class. See [Split#stratified].
    public Split<Tabular> split(double testShare, RandomGenerator random) {
        Split.Rows split = Split.stratified(y, testShare, random);
        return new Split<>(rows(split.train()), rows(split.test()));
    }

    /// The same table with its features in units of a training part, usually `Standardizer.fit(train.x())`.
    public Tabular standardized(Standardizer standardizer) {
        return new Tabular(card, standardizer.apply(x), y, features, classes);
    }

    @Override
    public String toString() {
        return card.name() + ": " + size() + " rows, " + features.size() + " features, classes "
                + String.join(", ", classes);
    }
}
