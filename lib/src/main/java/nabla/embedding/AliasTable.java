package nabla.embedding;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws from a discrete distribution in constant time, with one number and one alternative per value.
///
/// The distribution is cut into n columns of equal height 1/n. Each column holds a part of its own value and fills
/// the rest with one other value, its alias, so a draw picks a column and then one of its two parts.
///
/// Walker 1974, in Vose's linear construction of 1991.
public final class AliasTable {
    private final float[] own;
    private final int[] alias;

    /// A table for probabilities in proportion to the weights.
    ///
    /// @param weights not negative, at least one positive
    public AliasTable(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0) || Double.isInfinite(sum) || Arrays.stream(weights).anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException("weights must not be negative and must have a positive, finite sum");
        }
        int n = weights.length;
        own = new float[n];
        alias = new int[n];
        fill(Arrays.stream(weights).map(w -> w / sum * n).toArray());
    }

    /// Values below the height of a column are filled up by values above it.
    private void fill(double[] heights) {
        int n = heights.length;
        int[] low = new int[n];
        int[] high = new int[n];
        int lows = 0;
        int highs = 0;
        for (int i = 0; i < n; i++) {
            if (heights[i] < 1) {
                low[lows++] = i;
            } else {
                high[highs++] = i;
            }
        }
        while (lows > 0 && highs > 0) {
            int l = low[--lows];
            int h = high[--highs];
            own[l] = (float) heights[l];
            alias[l] = h;
            heights[h] -= 1 - heights[l];
            if (heights[h] < 1) {
                low[lows++] = h;
            } else {
                high[highs++] = h;
            }
        }
        // What is left has height 1 up to rounding.
        while (highs > 0) {
            settle(high[--highs]);
        }
        while (lows > 0) {
            settle(low[--lows]);
        }
    }

    private void settle(int i) {
        own[i] = 1;
        alias[i] = i;
    }

    /// The number of values.
    public int size() {
        return own.length;
    }

    /// Draws a value in [0, size).
    public int draw(RandomGenerator random) {
        return draw(random.nextLong());
    }

    /// The value that 64 random bits choose.
    int draw(long bits) {
        int column = (int) (((bits >>> 32) * own.length) >>> 32);
        float part = (bits & 0xffffff) * 0x1p-24f;
        return part < own[column] ? column : alias[column];
    }

    /// The probability of a value, as the table has it.
    public double probability(int value) {
        double p = own[value];
        for (int i = 0; i < own.length; i++) {
            if (alias[i] == value && i != value) {
                p += 1 - own[i];
            }
        }
        return p / own.length;
    }
}
