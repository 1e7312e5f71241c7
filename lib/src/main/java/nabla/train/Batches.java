package nabla.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nabla.tensor.Tensor;

/// Training data cut into batches, in another order in every epoch, the same for the same seed.
///
/// @param all  every sample
/// @param size samples in a batch; the last one of an epoch may have fewer
/// @param seed fixes the order of all epochs
public record Batches(Batch all, int size, long seed) {
    public Batches {
        if (size < 1) {
            throw new IllegalArgumentException("a batch has at least one sample, but size is " + size);
        }
        if (all.size() == 0) {
            throw new IllegalArgumentException("there are no samples to learn from");
        }
    }

    /// All samples in one batch, in their order: gradient descent in its first form.
    public static Batches whole(Tensor x, Tensor y) {
        return new Batches(new Batch(x, y), Math.max(1, x.size(0)), 0);
    }

    public static Batches of(Tensor x, Tensor y, int size, long seed) {
        return new Batches(new Batch(x, y), size, seed);
    }

    /// The batches of one epoch: every sample once.
    public List<Batch> epoch(int epoch) {
        if (size >= all.size()) {
            return List.of(all);
        }
        int[] order = order(epoch);
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < order.length; from += size) {
            int[] rows = Arrays.copyOfRange(order, from, Math.min(from + size, order.length));
            batches.add(new Batch(all.x().rows(rows), all.y().rows(rows)));
        }
        return batches;
    }

    private int[] order(int epoch) {
        int[] order = new int[all.size()];
        SplittableRandom random = new SplittableRandom(seed * 31 + epoch);
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1); // Fisher and Yates, from the inside out
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
