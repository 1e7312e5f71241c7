package nabla.tensor;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The operations of the JVM backend on arrays of type A, cut into blocks for the threads.
final class JvmLoops<A> {
    /// Elements of a block; an operation on no more runs in the calling thread.
    static final int BLOCK = 1 << 15;

    private static final boolean VECTORS = VectorKernels.available();
    private static final JvmLoops<float[]> FLOATS =
            new JvmLoops<>(ElementType.FLOAT32, VECTORS ? VectorKernels.floats() : new PlainFloatKernels());
    private static final JvmLoops<double[]> DOUBLES =
            new JvmLoops<>(ElementType.FLOAT64, VECTORS ? VectorKernels.doubles() : new PlainDoubleKernels());

    private final ElementType type;
    private final Kernels<A> kernels;

    JvmLoops(ElementType type, Kernels<A> kernels) {
        this.type = type;
        this.kernels = kernels;
    }

    static JvmLoops<?> of(ElementType type) {
        return type == ElementType.FLOAT32 ? FLOATS : DOUBLES;
    }

    A array(int n) {
        return kernels.array(n);
    }

    @SuppressWarnings("unchecked") // a tensor of this type has such an array
    private A elements(Tensor x) {
        return (A) x.storage();
    }

    private Tensor made(A elements, int[] shape) {
        return Tensor.stored(Jvm.backend(), type, shape, elements);
    }

    /// What a block does: n elements from an index on.
    private interface Block {
        void run(int from, int n);
    }

    private static void blocks(int n, Block block) {
        int count = Math.ceilDiv(n, BLOCK);
        Workers.run(count, i -> block.run(i * BLOCK, Math.min(BLOCK, n - i * BLOCK)));
    }

    Tensor full(double value, int[] shape) {
        int n = Shapes.product(shape, 0, shape.length);
        A out = array(n);
        if (value != 0) {
            kernels.fill(out, n, value);
        }
        return made(out, shape);
    }

    Tensor unary(Unary op, Tensor x) {
        A a = elements(x);
        int n = x.size();
        A out = array(n);
        if (n <= BLOCK) {
            kernels.unary(op, a, out, 0, n);
        } else {
            blocks(n, (from, length) -> kernels.unary(op, a, out, from, length));
        }
        return made(out, x.sizes());
    }

    Tensor binary(Binary op, Tensor a, double b) {
        A number = array(1);
        kernels.set(number, 0, b);
        A x = elements(a);
        int n = a.size();
        A out = array(n);
        if (n <= BLOCK) {
            kernels.binary(op, x, 0, 1, number, 0, 0, out, 0, n);
        } else {
            blocks(n, (from, length) -> kernels.binary(op, x, from, 1, number, 0, 0, out, from, length));
        }
        return made(out, a.sizes());
    }

    Tensor binary(Binary op, Tensor a, Tensor b) {
        if (!Shapes.equal(a.sizes(), b.sizes())) {
            return broadcast(op, a, b);
        }
        A x = elements(a);
        A y = elements(b);
        int n = a.size();
        A out = array(n);
        if (n <= BLOCK) {
            kernels.binary(op, x, 0, 1, y, 0, 1, out, 0, n);
        } else {
            blocks(n, (from, length) -> kernels.binary(op, x, from, 1, y, from, 1, out, from, length));
        }
        return made(out, a.sizes());
    }

    private Tensor broadcast(Binary op, Tensor a, Tensor b) {
        int[] shape = Shapes.broadcast(op.toString(), a.sizes(), b.sizes());
        A x = elements(a);
        A y = elements(b);
        int n = Shapes.product(shape, 0, shape.length);
        A out = array(n);
        if (n > 0) {
            Broadcast walk = Broadcast.of(shape, a.sizes(), b.sizes());
            int length = walk.length();
            int stepA = walk.stepsA()[walk.sizes().length - 1];
            int stepB = walk.stepsB()[walk.sizes().length - 1];
            groups(
                    walk.runs(),
                    length,
                    run -> kernels.binary(
                            op,
                            x,
                            walk.start(run, walk.stepsA()),
                            stepA,
                            y,
                            walk.start(run, walk.stepsB()),
                            stepB,
                            out,
                            run * length,
                            length));
        }
        return made(out, shape);
    }

    /// Runs of a length each, so many together that they make about a block.
    private static void groups(int runs, int length, IntConsumer run) {
        int group = Math.max(1, BLOCK / Math.max(1, length));
        Workers.run(Math.ceilDiv(runs, group), g -> {
            for (int i = g * group; i < Math.min(runs, (g + 1) * group); i++) {
                run.accept(i);
            }
        });
    }

    Tensor clip(Tensor x, double low, double high) {
        A a = elements(x);
        A out = array(x.size());
        blocks(x.size(), (from, n) -> kernels.clip(a, low, high, out, from, n));
        return made(out, x.sizes());
    }

    Tensor where(Tensor condition, Tensor a, Tensor b) {
        int[] shape = Shapes.broadcast("where", Shapes.broadcast("where", condition.sizes(), a.sizes()), b.sizes());
        A c = elements(repeated(condition, shape));
        A x = elements(repeated(a, shape));
        A y = elements(repeated(b, shape));
        int n = Shapes.product(shape, 0, shape.length);
        A out = array(n);
        blocks(n, (from, length) -> kernels.where(c, x, y, out, from, length));
        return made(out, shape);
    }

    private Tensor repeated(Tensor x, int[] shape) {
        return Shapes.equal(x.sizes(), shape)
                ? x
                : broadcast(Binary.TIMES, x, full(1, shape)); // times 1 changes no bit, plus 0 would −0
    }

    Tensor affine(Tensor x, double scale, double shift) {
        A a = elements(x);
        A out = array(x.size());
        blocks(x.size(), (from, n) -> kernels.affine(a, scale, shift, out, from, n));
        return made(out, x.sizes());
    }

    Tensor combine(double alpha, Tensor a, double beta, Tensor b) {
        A x = elements(a);
        A y = elements(b);
        A out = array(a.size());
        blocks(a.size(), (from, n) -> kernels.combine(alpha, x, beta, y, out, from, n));
        return made(out, a.sizes());
    }

    Tensor combineProduct(double alpha, Tensor a, double beta, Tensor b, Tensor c) {
        A x = elements(a);
        A y = elements(b);
        A z = elements(c);
        A out = array(a.size());
        blocks(a.size(), (from, n) -> kernels.combineProduct(alpha, x, beta, y, z, out, from, n));
        return made(out, a.sizes());
    }

    Tensor addRootQuotient(Tensor a, double beta, Tensor b, Tensor c, double epsilon) {
        A x = elements(a);
        A y = elements(b);
        A z = elements(c);
        A out = array(a.size());
        blocks(a.size(), (from, n) -> kernels.addRootQuotient(x, beta, y, z, epsilon, out, from, n));
        return made(out, a.sizes());
    }

    Tensor matmul(Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
        int[] shapeA = a.sizes();
        int[] shapeB = b.sizes();
        int n = shapeA[shapeA.length - (transposeA ? 1 : 2)];
        int k = shapeA[shapeA.length - (transposeA ? 2 : 1)];
        int m = shapeB[shapeB.length - (transposeB ? 2 : 1)];
        int[] shape = (shapeA.length >= shapeB.length ? shapeA : shapeB).clone();
        shape[shape.length - 2] = n;
        shape[shape.length - 1] = m;
        int batches = Shapes.product(shape, 0, shape.length - 2);
        int nextA = shapeA.length > 2 ? n * k : 0;
        int nextB = shapeB.length > 2 ? k * m : 0;
        A out = array(Shapes.size(shape));
        for (int i = 0; i < batches; i++) {
            kernels.multiply(new Product<>(
                    elements(a), i * nextA, transposeA, elements(b), i * nextB, transposeB, out, i * n * m, n, k, m));
        }
        return made(out, shape);
    }

    Tensor reduce(Reduction op, Tensor x, int[] axes) {
        int[] shape = Shapes.without(x.sizes(), axes);
        if (axes.length == 0) {
            return op == Reduction.ARGMAX || op == Reduction.ARGMIN ? full(0, shape) : x;
        }
        int last = axes[axes.length - 1];
        if (last - axes[0] != axes.length - 1) { // not neighbours: bring them to the end
            return reduceLast(op, x, axes, shape);
        }
        int outer = Shapes.product(x.sizes(), 0, axes[0]);
        int n = Shapes.product(x.sizes(), axes[0], last + 1);
        int inner = Shapes.product(x.sizes(), last + 1, x.rank());
        A out = array(outer * inner);
        JvmReduce<A> reduce = new JvmReduce<>(kernels, elements(x), n, inner, out);
        reduce.run(op, outer);
        return made(out, shape);
    }

    private Tensor reduceLast(Reduction op, Tensor x, int[] axes, int[] shape) {
        int[] order = new int[x.rank()];
        int kept = 0;
        int reduced = order.length - axes.length;
        int next = 0;
        for (int i = 0; i < order.length; i++) {
            if (next < axes.length && axes[next] == i) {
                next++;
                order[reduced++] = i;
            } else {
                order[kept++] = i;
            }
        }
        int[] last = new int[axes.length];
        Arrays.setAll(last, i -> shape.length + i);
        return reduce(op, transpose(x, order), last);
    }

    Tensor transpose(Tensor x, int[] axes) {
        int rank = axes.length;
        int[] shape = new int[rank];
        int[] steps = new int[rank];
        for (int i = 0; i < rank; i++) {
            shape[i] = x.sizes()[axes[i]];
            steps[i] = Shapes.product(x.sizes(), axes[i] + 1, rank);
        }
        A a = elements(x);
        int size = x.size();
        A out = array(size);
        if (rank == 0 || size == 0) {
            return made(size == 0 ? out : kernels.copy(a), shape);
        }
        int length = shape[rank - 1];
        Broadcast walk = new Broadcast(shape, steps, steps);
        groups(
                size / length,
                length,
                run -> kernels.pick(a, walk.start(run, steps), steps[rank - 1], out, run * length, length));
        return made(out, shape);
    }
}
