package nabla.bench;

import java.util.Arrays;
import java.util.Locale;

/// Samples of a ratio, their median, and the interval that holds the true median with at least 95 % certainty
/// whatever the noise is like (by order statistics).
record Ratios(double median, double low, double high, int runs) {
    static Ratios of(double... samples) {
        double[] x = samples.clone();
        Arrays.sort(x);
        int n = x.length;
        int cut = 0;
        double outside = 0;
        double term = Math.pow(0.5, n); // C(n, k)/2ⁿ for k = 0
        for (int k = 0; k < n / 2 && outside + 2 * term <= 0.05; k++) {
            outside += 2 * term;
            term = term * (n - k) / (k + 1);
            cut = k;
        }
        double median = n % 2 == 1 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
        return new Ratios(median, x[cut], x[n - 1 - cut], n);
    }

    /// Against an upper limit: met or missed where the whole interval is, else open.
    String verdict(double limit) {
        return high <= limit ? "met" : low > limit ? "missed" : "open";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3g (%.3g–%.3g, %d runs)", median, low, high, runs);
    }
}
