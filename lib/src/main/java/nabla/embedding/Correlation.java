package nabla.embedding;

import java.util.Arrays;
import java.util.Comparator;

/// How well two lists of numbers agree.
public final class Correlation {
    private Correlation() {}

    /// Spearman's ρ (1904): the linear correlation of the ranks, in [−1, 1]; equal values share their mean rank.
    public static double spearman(double[] a, double[] b) {
        return pearson(ranks(a), ranks(b));
    }

    /// Pearson's r: Σ(aᵢ−ā)(bᵢ−b̄) / √(Σ(aᵢ−ā)²·Σ(bᵢ−b̄)²), in [−1, 1]; 0 where one list is constant.
    public static double pearson(double[] a, double[] b) {
        if (a.length != b.length || a.length < 2) {
            throw new IllegalArgumentException(
                    "a correlation needs two lists of equal length, at least 2, but they have " + a.length + " and "
                            + b.length);
        }
        double meanA = Arrays.stream(a).sum() / a.length;
        double meanB = Arrays.stream(b).sum() / b.length;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
    }

    /// The ranks from 1; equal values get the mean of theirs.
    static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
