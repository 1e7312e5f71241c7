package nabla.tensor;

/// A reduction over the middle axis of an array seen as (outer, n, inner).
///
/// Sums are made of fixed blocks, added up in order, so that they do not depend on the number of threads.
record JvmReduce<A>(Kernels<A> kernels, A x, int n, int inner, A out) {
    void run(Reduction op, int outer) {
        if (outer * inner == 0) {
            return;
        }
        switch (op) {
            case SUM -> sums(outer);
            case MEAN -> {
                sums(outer);
                for (int i = 0; i < outer * inner; i++) {
                    kernels.set(out, i, kernels.get(out, i) / n);
                }
            }
            case MAX -> extremes(true, outer);
            case MIN -> extremes(false, outer);
            case ARGMAX -> places(true, outer);
            case ARGMIN -> places(false, outer);
        }
    }

    private void sums(int outer) {
        if (inner > 1) {
            fold(Binary.PLUS, outer, 0);
        } else if (outer == 1) {
            kernels.set(out, 0, sum(0));
        } else {
            Workers.run(groups(outer), g -> {
                for (int i = first(g); i < Math.min(outer, first(g + 1)); i++) {
                    kernels.set(out, i, sum(i * n));
                }
            });
        }
    }

    private double sum(int from) {
        int block = JvmLoops.BLOCK;
        if (n <= block) {
            return kernels.sum(x, from, n);
        }
        int count = Math.ceilDiv(n, block);
        A parts = kernels.array(count);
        Workers.run(
                count, i -> kernels.set(parts, i, kernels.sum(x, from + i * block, Math.min(block, n - i * block))));
        return kernels.sum(parts, 0, count);
    }

    /// Rows of inner elements, one after the other, into the row of the result.
    private void fold(Binary op, int outer, int firstRow) {
        int columns = Math.max(1, Math.min(inner, JvmLoops.BLOCK));
        int count = Math.ceilDiv(inner, columns);
        Workers.run(outer * count, task -> {
            int o = task / count;
            int column = task % count * columns;
            int length = Math.min(columns, inner - column);
            int at = o * inner + column;
            for (int i = firstRow; i < n; i++) {
                kernels.binary(op, out, at, 1, x, (o * n + i) * inner + column, 1, out, at, length);
            }
        });
    }

    private void extremes(boolean largest, int outer) {
        if (inner > 1) {
            for (int o = 0; o < outer; o++) {
                System.arraycopy(x, o * n * inner, out, o * inner, inner);
            }
            fold(largest ? Binary.MAXIMUM : Binary.MINIMUM, outer, 1);
            return;
        }
        Workers.run(groups(outer), g -> {
            for (int i = first(g); i < Math.min(outer, first(g + 1)); i++) {
                kernels.set(out, i, kernels.extreme(largest, x, i * n, n));
            }
        });
    }

    private void places(boolean largest, int outer) {
        for (int o = 0; o < outer; o++) {
            for (int i = 0; i < inner; i++) {
                int from = o * n * inner + i;
                kernels.set(out, o * inner + i, kernels.place(largest, x, from, inner, n));
            }
        }
    }

    private int groups(int outer) {
        int size = first(1);
        return Math.ceilDiv(outer, size);
    }

    private int first(int group) {
        return group * Math.max(1, JvmLoops.BLOCK / Math.max(1, n));
    }
}
