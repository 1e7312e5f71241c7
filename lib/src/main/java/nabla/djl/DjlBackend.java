package nabla.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.lang.ref.Reference;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import nabla.tensor.Backend;
import nabla.tensor.Binary;
import nabla.tensor.ElementType;
import nabla.tensor.Reduction;
import nabla.tensor.Tensor;
import nabla.tensor.Unary;

/// Tensors whose elements are arrays of libtorch. What is computed stands in [Primitives]; here arrays become tensors
/// and tensors arrays, and are kept open as long as somebody needs them.
final class DjlBackend implements Backend {
    private final String name;
    private final PtNDManager manager;

    DjlBackend(String name, Engine engine, Device device) {
        this.name = name;
        manager = (PtNDManager) engine.newBaseManager(device);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public Tensor of(float[] elements, int[] shape) {
        return moved(manager.create(FloatBuffer.wrap(elements), shape(shape), DataType.FLOAT32));
    }

    @Override
    public Tensor of(double[] elements, int[] shape) {
        return moved(manager.create(DoubleBuffer.wrap(elements), shape(shape), DataType.FLOAT64));
    }

    /// A new array lies in a Java buffer, which views of it would not keep; so it moves to memory of libtorch.
    private Tensor moved(NDArray buffer) {
        try (buffer) {
            return tensor(buffer.duplicate());
        }
    }

    @Override
    public Tensor full(ElementType type, double value, int[] shape) {
        return tensor(JniUtils.full(manager, shape(shape), value, type(type), manager.getDevice(), SparseFormat.DENSE));
    }

    @Override
    public float[] floats(Tensor x) {
        return read(x, a -> {
            try (NDArray floats = Primitives.converted(a, DataType.FLOAT32)) {
                return floats.toFloatArray();
            }
        });
    }

    @Override
    public double[] doubles(Tensor x) {
        return read(x, a -> {
            try (NDArray doubles = Primitives.converted(a, DataType.FLOAT64)) {
                return doubles.toDoubleArray();
            }
        });
    }

    @Override
    public double element(Tensor x, int place) {
        return read(x, a -> {
            try (NDArray flat = a.flatten();
                    NDArray one = flat.get(new NDIndex().addSliceDim(place, place + 1));
                    NDArray wide = Primitives.converted(one, DataType.FLOAT64)) {
                return wide.toDoubleArray()[0];
            }
        });
    }

    @Override
    public Tensor convert(Tensor x, ElementType type) {
        return one(x, a -> Primitives.converted(a, type(type)));
    }

    @Override
    public Tensor unary(Unary op, Tensor x) {
        return one(x, a -> Primitives.unary(op, a));
    }

    @Override
    public Tensor binary(Binary op, Tensor a, Tensor b) {
        return two(a, b, (x, y) -> Primitives.binary(op, x, y));
    }

    @Override
    public Tensor binary(Binary op, Tensor a, double b) {
        return one(a, x -> Primitives.constant(x, b, number -> Primitives.binary(op, x, number)));
    }

    @Override
    public Tensor clip(Tensor x, double low, double high) {
        return one(x, a -> a.clip(low, high));
    }

    @Override
    public Tensor where(Tensor condition, Tensor a, Tensor b) {
        return all(List.of(condition, a, b), x -> Primitives.choose(x.get(0), x.get(1), x.get(2)));
    }

    @Override
    public Tensor affine(Tensor x, double scale, double shift) {
        return one(x, a -> Primitives.affine(a, scale, shift));
    }

    @Override
    public Tensor combine(double alpha, Tensor a, double beta, Tensor b) {
        return two(a, b, (x, y) -> Primitives.combine(alpha, x, beta, y));
    }

    @Override
    public Tensor combineProduct(double alpha, Tensor a, double beta, Tensor b, Tensor c) {
        return all(List.of(a, b, c), x -> Primitives.combineProduct(alpha, x.get(0), beta, x.get(1), x.get(2)));
    }

    @Override
    public Tensor addRootQuotient(Tensor a, double beta, Tensor b, Tensor c, double epsilon) {
        return all(List.of(a, b, c), x -> Primitives.addRootQuotient(x.get(0), beta, x.get(1), x.get(2), epsilon));
    }

    @Override
    public Tensor matmul(Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
        return two(a, b, (x, y) -> Primitives.matmul(x, transposeA, y, transposeB));
    }

    @Override
    public Tensor reduce(Reduction op, Tensor x, int[] axes) {
        return one(x, a -> Primitives.reduce(op, a, axes));
    }

    @Override
    public Tensor reshape(Tensor x, int[] shape) {
        return one(x, a -> a.reshape(shape(shape)));
    }

    @Override
    public Tensor transpose(Tensor x, int[] axes) {
        return one(x, a -> axes.length < 2 ? a.duplicate() : a.transpose(axes));
    }

    /// A copy, so that a small part does not keep a large array alive.
    @Override
    public Tensor slice(Tensor x, int axis, int from, int to) {
        return one(x, a -> {
            try (NDArray part = a.get(new NDIndex().addAllDim(axis).addSliceDim(from, to))) {
                return part.duplicate();
            }
        });
    }

    @Override
    public Tensor gather(Tensor x, int axis, int[] places) {
        return one(x, a -> {
            try (NDArray index =
                    manager.create(Arrays.stream(places).asLongStream().toArray())) {
                return a.get(new NDIndex().addAllDim(axis).addIndices("{}", index));
            }
        });
    }

    @Override
    public Tensor concat(int axis, List<Tensor> parts) {
        return all(parts, x -> NDArrays.concat(new NDList(x), axis));
    }

    private Tensor one(Tensor x, Function<NDArray, NDArray> f) {
        return tensor(read(x, f));
    }

    private static <R> R read(Tensor x, Function<NDArray, R> f) {
        NativeArray a = (NativeArray) x.storage();
        try {
            return f.apply(a.array());
        } finally {
            Reference.reachabilityFence(a); // see NativeArray
        }
    }

    private Tensor two(Tensor a, Tensor b, BinaryOperator<NDArray> f) {
        return one(a, x -> read(b, y -> f.apply(x, y)));
    }

    private Tensor all(List<Tensor> operands, Function<List<NDArray>, NDArray> f) {
        List<NativeArray> open = new ArrayList<>();
        List<NDArray> arrays = new ArrayList<>();
        for (Tensor operand : operands) {
            NativeArray a = (NativeArray) operand.storage();
            open.add(a);
            arrays.add(a.array());
        }
        try {
            return tensor(f.apply(arrays));
        } finally {
            Reference.reachabilityFence(open);
        }
    }

    private Tensor tensor(NDArray array) {
        int[] shape = Arrays.stream(array.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray();
        ElementType type = array.getDataType() == DataType.FLOAT32 ? ElementType.FLOAT32 : ElementType.FLOAT64;
        return Tensor.stored(this, type, shape, new NativeArray(array));
    }

    private static Shape shape(int[] shape) {
        return new Shape(Arrays.stream(shape).asLongStream().toArray());
    }

    private static DataType type(ElementType type) {
        return type == ElementType.FLOAT32 ? DataType.FLOAT32 : DataType.FLOAT64;
    }
}
