package nabla.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import nabla.tensor.Tensor;

/// A part to learn from and a part to test with; no row is in both.
public record Split<D extends Dataset>(D train, D test) {
    /// The row numbers of the two parts, ascending.
    @SuppressWarnings("ArrayRecordComponent") // two results of one function, read once
    public record Rows(int[] train, int[] test) {}

    /// Draws the rows of the test part at random, the same share of each class (rounded to whole rows).
    ///
    /// @param labels    (N) the class of each row
    /// @param testShare the share of the rows that is kept for testing, above 0 and below 1
    public static Rows stratified(Tensor labels, double testShare, RandomGenerator random) {
        if (!(testShare > 0 && testShare < 1)) {
            throw new IllegalArgumentException("testShare must be above 0 and below 1, but is " + testShare);
        }
        double[] label = labels.toDoubles();
        SortedMap<Double, List<Integer>> byClass = new TreeMap<>();
        for (int row = 0; row < label.length; row++) {
            byClass.computeIfAbsent(label[row], k -> new ArrayList<>()).add(row);
        }
        List<Integer> train = new ArrayList<>();
        List<Integer> test = new ArrayList<>();
        for (List<Integer> rows : byClass.values()) {
            shuffle(rows, random);
            int cut = (int) Math.round(testShare * rows.size());
            test.addAll(rows.subList(0, cut));
            train.addAll(rows.subList(cut, rows.size()));
        }
        return new Rows(ascending(train), ascending(test));
    }

    private static void shuffle(List<Integer> rows, RandomGenerator random) {
        for (int i = rows.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            rows.set(i, rows.set(j, rows.get(i)));
        }
    }

    private static int[] ascending(List<Integer> rows) {
        int[] sorted = rows.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
