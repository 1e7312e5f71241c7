package nabla.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nabla.logistic.LogisticRegression;
import nabla.optim.Sgd;
import nabla.tensor.ElementType;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final Tensor X = Tensor.normal(ElementType.FLOAT64, new SplittableRandom(1), 1, 10, 3);
    private static final Tensor Y = Tensor.vector(1, 0, 1, 1, 0, 0, 1, 0, 1, 0);
    private static final LogisticRegression START = LogisticRegression.zeros(3).toType(ElementType.FLOAT64);

    private static Objective.Graded<LogisticRegression> objective(LogisticRegression m, Batch batch) {
        LogisticRegression.Pass pass = m.propagate(batch.x(), batch.y());
        return new Objective.Graded<>(pass.cost(), pass.grad());
    }

    private static Training<LogisticRegression, Sgd.Nothing> training(double rate) {
        return Training.of(TrainingTest::objective, new Sgd(rate));
    }

    @Test
    void withAllSamplesInOneBatchItIsPlainGradientDescent() {
        var fitted = training(0.5).epochs(20).fit(START, Batches.whole(X, Y));
        LogisticRegression.Descent plain = START.train(X, Y, 0.5, 20);
        assertArrayEquals(plain.model().w().toDoubles(), fitted.model().w().toDoubles());
        assertArrayEquals(
                plain.costs().stream().mapToDouble(Double::doubleValue).toArray(),
                fitted.history().of("cost"));
    }

    @Test
    void anEpochHasEverySampleOnceAndAShortLastBatch() {
        Tensor numbers = Tensor.vector(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        List<Batch> batches = Batches.of(X, numbers, 4, 7).epoch(3);
        assertEquals(List.of(4, 4, 2), batches.stream().map(Batch::size).toList());
        double[] seen = batches.stream()
                .flatMapToDouble(b -> Arrays.stream(b.y().toDoubles()))
                .toArray();
        assertTrue(!Arrays.equals(numbers.toDoubles(), seen), "not shuffled");
        Arrays.sort(seen);
        assertArrayEquals(numbers.toDoubles(), seen);
    }

    @Test
    void samplesStayWithTheirTargets() {
        for (Batch batch : Batches.of(X, X.slice(1, 1, 2), 3, 5).epoch(1)) {
            assertArrayEquals(batch.x().slice(1, 1, 2).toDoubles(), batch.y().toDoubles());
        }
    }

    @Test
    void aSeedRepeatsAndAnotherSeedDoesNot() {
        var training = training(0.1).epochs(5);
        double[] one = training.fit(START, Batches.of(X, Y, 3, 1)).history().of("cost");
        assertArrayEquals(
                one, training.fit(START, Batches.of(X, Y, 3, 1)).history().of("cost"));
        assertTrue(!Arrays.equals(
                one, training.fit(START, Batches.of(X, Y, 3, 2)).history().of("cost")));
    }

    @Test
    void aCallbackSeesEveryEpochAndMayStop() {
        List<Integer> seen = new ArrayList<>();
        List<String> end = new ArrayList<>();
        Callback<LogisticRegression> stopper = new Callback<>() {
            @Override
            public Next after(Epoch<LogisticRegression> epoch) {
                seen.add(epoch.number());
                return epoch.number() == 4 ? Next.STOP : Next.GO_ON;
            }

            @Override
            public void finish() {
                end.add("finished");
            }
        };
        History history = training(0.1)
                .epochs(9)
                .measure("norm", m -> m.w().norm().item())
                .with(stopper)
                .fit(START, Batches.whole(X, Y))
                .history();
        assertEquals(List.of(1, 2, 3, 4), seen);
        assertEquals(List.of("finished"), end);
        assertEquals(4, history.epochs());
        assertEquals(List.of("epoch", "cost", "norm"), history.table().columnNames());
        assertEquals(history.last("norm"), history.table().doubleColumn("norm").get(3));
    }

    @Test
    void aCostThatIsNoNumberEndsTheTrainingWithAdvice() {
        Tensor huge = X.times(1e200).times(1e200);
        var e = assertThrows(
                ArithmeticException.class, () -> training(1).epochs(3).fit(START, Batches.whole(huge, Y)));
        assertTrue(String.valueOf(e.getMessage()).contains("smaller learning rate"), e.getMessage());
    }

    @Test
    void aMeasureThatWasNotTakenIsNamed() {
        History history = training(0.1).fit(START, Batches.whole(X, Y)).history();
        var e = assertThrows(IllegalArgumentException.class, () -> history.of("loss"));
        assertEquals("“loss” was not measured; there are cost", e.getMessage());
    }
}
