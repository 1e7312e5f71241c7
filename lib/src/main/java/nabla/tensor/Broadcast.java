package nabla.tensor;

import java.util.Arrays;

/// How two operands are walked through together: their common shape with neighbouring axes joined where both
/// operands allow it, and how far each operand moves along an axis, 0 where it is repeated.
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Broadcast(int[] sizes, int[] stepsA, int[] stepsB) {
    static Broadcast of(int[] shape, int[] a, int[] b) {
        int rank = shape.length;
        int[] sizes = new int[rank + 1];
        int[] stepsA = new int[rank + 1];
        int[] stepsB = new int[rank + 1];
        int first = rank + 1; // filled from the end; [first] is the outermost axis so far
        int strideA = 1;
        int strideB = 1;
        for (int i = 1; i <= rank; i++) {
            int n = shape[rank - i];
            int sizeA = i <= a.length ? a[a.length - i] : 1;
            int sizeB = i <= b.length ? b[b.length - i] : 1;
            int stepA = sizeA == 1 ? 0 : strideA;
            int stepB = sizeB == 1 ? 0 : strideB;
            strideA *= sizeA;
            strideB *= sizeB;
            if (n == 1) {
                continue;
            }
            boolean joins =
                    first <= rank && stepA == stepsA[first] * sizes[first] && stepB == stepsB[first] * sizes[first];
            if (joins) {
                sizes[first] *= n;
            } else {
                first--;
                sizes[first] = n;
                stepsA[first] = stepA;
                stepsB[first] = stepB;
            }
        }
        if (first > rank) { // a single element
            first = rank;
            sizes[first] = 1;
        }
        return new Broadcast(tail(sizes, first), tail(stepsA, first), tail(stepsB, first));
    }

    private static int[] tail(int[] x, int from) {
        return Arrays.copyOfRange(x, from, x.length);
    }

    /// The number of runs along the last axis.
    int runs() {
        return Shapes.product(sizes, 0, sizes.length - 1);
    }

    /// The length of a run.
    int length() {
        return sizes[sizes.length - 1];
    }

    /// Where a run starts in an operand.
    int start(int run, int[] steps) {
        int start = 0;
        int rest = run;
        for (int i = sizes.length - 2; i >= 0; i--) {
            start += rest % sizes[i] * steps[i];
            rest /= sizes[i];
        }
        return start;
    }
}
