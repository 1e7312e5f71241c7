package nabla.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import nabla.tensor.Backend;
import nabla.tensor.ElementType;
import nabla.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/// The backends that compute with libtorch, through DJL.
public final class Djl {
    private static @Nullable Backend cpu;
    private static @Nullable Backend gpu;

    private Djl() {}

    /// libtorch on the processor. The first call starts it, which takes seconds.
    public static synchronized Backend cpu() {
        if (cpu == null) {
            cpu = new DjlBackend("DJL", Libtorch.engine(), Device.cpu());
        }
        return cpu;
    }

    /// libtorch on the first GPU.
    public static synchronized Backend gpu() {
        if (gpu == null) {
            Engine engine = Libtorch.engine();
            if (engine.getGpuCount() == 0) {
                throw new IllegalStateException("no GPU here that libtorch " + engine.getVersion()
                        + " can use. Use a CPU backend, Djl.cpu() or Jvm.backend(). With an NVIDIA GPU, start with the"
                        + " environment variables PYTORCH_LIBRARY_PATH (a folder with the CUDA 12.8 build of libtorch),"
                        + " PYTORCH_VERSION=2.7.1 and PYTORCH_FLAVOR=cu128");
            }
            gpu = new DjlBackend("DJL on the GPU", engine, Device.gpu());
        }
        return gpu;
    }

    /// A copy of a tensor as an array of DJL's own, closed with its manager.
    public static NDArray array(Tensor x, NDManager manager) {
        long[] sizes = Arrays.stream(x.shape()).asLongStream().toArray();
        return x.type() == ElementType.FLOAT32
                ? manager.create(x.toFloats(), new Shape(sizes))
                : manager.create(x.toDoubles(), new Shape(sizes));
    }

    /// A copy of an array of DJL's as a tensor on the current backend.
    public static Tensor tensor(NDArray array) {
        int[] shape = Arrays.stream(array.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray();
        DataType type = array.getDataType();
        if (type != DataType.FLOAT32 && type != DataType.FLOAT64) {
            throw new IllegalArgumentException("a tensor is of float32 or float64, but the array is of "
                    + type.name().toLowerCase(java.util.Locale.ROOT)
                    + "; convert it first with array.toType(DataType.FLOAT32, false)");
        }
        return type == DataType.FLOAT32
                ? Tensor.of(array.toFloatArray(), shape)
                : Tensor.of(array.toDoubleArray(), shape);
    }
}
