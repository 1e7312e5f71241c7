package nabla.tensor;

import java.util.List;

/// The backend of the Java virtual machine: elements are in Java arrays, `float[]` or `double[]`, and there is
/// nothing to close. It uses vector instructions where the module `jdk.incubator.vector` is loaded.
///
/// A result never depends on the number of threads: work is cut into fixed blocks.
public final class Jvm implements Backend {
    private static final Jvm BACKEND = new Jvm();

    private Jvm() {}

    public static Backend backend() {
        return BACKEND;
    }

    /// The number of threads that a large operation uses; at first one for each processor.
    public static int threads() {
        return Workers.threads();
    }

    public static void threads(int n) {
        Workers.threads(n);
    }

    @Override
    public String name() {
        return "JVM";
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public Tensor of(float[] elements, int[] shape) {
        return Tensor.stored(this, ElementType.FLOAT32, shape, elements);
    }

    @Override
    public Tensor of(double[] elements, int[] shape) {
        return Tensor.stored(this, ElementType.FLOAT64, shape, elements);
    }

    @Override
    public Tensor full(ElementType type, double value, int[] shape) {
        JvmLoops<?> loops = JvmLoops.of(type);
        return loops.full(value, shape);
    }

    @Override
    public float[] floats(Tensor x) {
        if (x.storage() instanceof float[] f) {
            return f.clone();
        }
        double[] d = (double[]) x.storage();
        float[] f = new float[d.length];
        for (int i = 0; i < f.length; i++) {
            f[i] = (float) d[i];
        }
        return f;
    }

    @Override
    public double[] doubles(Tensor x) {
        if (x.storage() instanceof double[] d) {
            return d.clone();
        }
        float[] f = (float[]) x.storage();
        double[] d = new double[f.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = f[i];
        }
        return d;
    }

    @Override
    public double element(Tensor x, int place) {
        return x.storage() instanceof float[] f ? f[place] : ((double[]) x.storage())[place];
    }

    @Override
    public Tensor convert(Tensor x, ElementType type) {
        return type == ElementType.FLOAT32 ? of(floats(x), x.sizes()) : of(doubles(x), x.sizes());
    }

    @Override
    public Tensor unary(Unary op, Tensor x) {
        return JvmLoops.of(x.type()).unary(op, x);
    }

    @Override
    public Tensor binary(Binary op, Tensor a, Tensor b) {
        return JvmLoops.of(a.type()).binary(op, a, b);
    }

    @Override
    public Tensor binary(Binary op, Tensor a, double b) {
        return JvmLoops.of(a.type()).binary(op, a, b);
    }

    @Override
    public Tensor clip(Tensor x, double low, double high) {
        return JvmLoops.of(x.type()).clip(x, low, high);
    }

    @Override
    public Tensor where(Tensor condition, Tensor a, Tensor b) {
        return JvmLoops.of(a.type()).where(condition, a, b);
    }

    @Override
    public Tensor affine(Tensor x, double scale, double shift) {
        return JvmLoops.of(x.type()).affine(x, scale, shift);
    }

    @Override
    public Tensor combine(double alpha, Tensor a, double beta, Tensor b) {
        return JvmLoops.of(a.type()).combine(alpha, a, beta, b);
    }

    @Override
    public Tensor combineProduct(double alpha, Tensor a, double beta, Tensor b, Tensor c) {
        return JvmLoops.of(a.type()).combineProduct(alpha, a, beta, b, c);
    }

    @Override
    public Tensor addRootQuotient(Tensor a, double beta, Tensor b, Tensor c, double epsilon) {
        return JvmLoops.of(a.type()).addRootQuotient(a, beta, b, c, epsilon);
    }

    @Override
    public Tensor matmul(Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
        return JvmLoops.of(a.type()).matmul(a, transposeA, b, transposeB);
    }

    @Override
    public Tensor reduce(Reduction op, Tensor x, int[] axes) {
        return JvmLoops.of(x.type()).reduce(op, x, axes);
    }

    @Override
    public Tensor reshape(Tensor x, int[] shape) {
        return Tensor.stored(this, x.type(), shape, x.storage());
    }

    @Override
    public Tensor transpose(Tensor x, int[] axes) {
        return JvmLoops.of(x.type()).transpose(x, axes);
    }

    @Override
    public Tensor slice(Tensor x, int axis, int from, int to) {
        JvmLoops<?> loops = JvmLoops.of(x.type());
        int outer = Shapes.product(x.sizes(), 0, axis);
        int inner = Shapes.product(x.sizes(), axis + 1, x.rank());
        int n = x.sizes()[axis];
        int run = (to - from) * inner;
        Object out = loops.array(outer * run);
        for (int i = 0; i < outer; i++) {
            System.arraycopy(x.storage(), (i * n + from) * inner, out, i * run, run);
        }
        return Tensor.stored(this, x.type(), Shapes.replaced(x.sizes(), axis, to - from), out);
    }

    @Override
    public Tensor gather(Tensor x, int axis, int[] places) {
        JvmLoops<?> loops = JvmLoops.of(x.type());
        int[] shape = Shapes.replaced(x.sizes(), axis, places.length);
        int outer = Shapes.product(shape, 0, axis);
        int inner = Shapes.product(shape, axis + 1, shape.length);
        int n = x.sizes()[axis];
        Object storage = x.storage();
        Object out = loops.array(Shapes.size(shape));
        for (int i = 0; i < outer; i++) {
            for (int j = 0; j < places.length; j++) {
                System.arraycopy(storage, (i * n + places[j]) * inner, out, (i * places.length + j) * inner, inner);
            }
        }
        return Tensor.stored(this, x.type(), shape, out);
    }

    @Override
    public Tensor concat(int axis, List<Tensor> parts) {
        Tensor first = parts.getFirst();
        int total = parts.stream().mapToInt(p -> p.sizes()[axis]).sum();
        int[] shape = Shapes.replaced(first.sizes(), axis, total);
        int outer = Shapes.product(shape, 0, axis);
        int inner = Shapes.product(shape, axis + 1, shape.length);
        Object out = JvmLoops.of(first.type()).array(Shapes.size(shape));
        int at = 0;
        for (Tensor part : parts) {
            int run = part.sizes()[axis] * inner;
            for (int i = 0; i < outer; i++) {
                System.arraycopy(part.storage(), i * run, out, i * total * inner + at, run);
            }
            at += run;
        }
        return Tensor.stored(this, first.type(), shape, out);
    }
}
