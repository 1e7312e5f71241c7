package nabla.train;

import nabla.tensor.Tensor;

/// Some samples and their targets: the first axis of both counts the samples.
public record Batch(Tensor x, Tensor y) {
    public Batch {
        if (x.size(0) != y.size(0)) {
            throw new IllegalArgumentException(
                    "a batch has as many targets as samples, but got " + y.size(0) + " for " + x.size(0));
        }
    }

    public int size() {
        return x.size(0);
    }
}
