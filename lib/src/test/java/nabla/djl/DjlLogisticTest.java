package nabla.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import nabla.data.Datasets;
import nabla.data.Tabular;
import nabla.logistic.LogisticRegression;
import nabla.tensor.ElementType;
import nabla.tensor.Standardizer;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class DjlLogisticTest {
    private static final Tabular TABLE = Datasets.tabular("breast-cancer");
    private static final Tensor X = Standardizer.fit(TABLE.x()).apply(TABLE.x());

    @Test
    void djlAndOurOwnGradientDescentReachTheSameWeightsFromTheSameStart() {
        LogisticRegression start =
                new LogisticRegression(Tensor.range(30).reshape(30, 1).div(100), Tensor.of(new float[] {0.5f}, 1));
        for (int steps : new int[] {1, 10, 100}) {
            LogisticRegression ours = start.train(X, TABLE.y(), 0.1, steps).model();
            LogisticRegression theirs = DjlLogistic.train(start, X, TABLE.y(), 0.1, steps);
            assertArrayEquals(ours.w().toDoubles(), theirs.w().toDoubles(), 1e-5);
            assertArrayEquals(ours.b().toDoubles(), theirs.b().toDoubles(), 1e-5);
        }
    }

    @Test
    void labelsInAColumnAndWiderNumbersAreTakenToo() {
        LogisticRegression start = LogisticRegression.zeros(30);
        LogisticRegression rows = DjlLogistic.train(start, X, TABLE.y(), 0.1, 5);
        Tensor column = TABLE.y().reshape(X.size(0), 1).toType(ElementType.FLOAT64);
        LogisticRegression columns = DjlLogistic.train(start, X.toType(ElementType.FLOAT64), column, 0.1, 5);
        assertArrayEquals(rows.w().toFloats(), columns.w().toFloats());
    }
}
