package nabla.tensor;

/// The kernels with vector instructions, in a class of their own, so that nothing links to the module
/// `jdk.incubator.vector` unless it is there.
final class VectorKernels {
    private VectorKernels() {}

    static Kernels<float[]> floats() {
        return new VectorFloatKernels();
    }

    static Kernels<double[]> doubles() {
        return new VectorDoubleKernels();
    }

    /// Whether the module is loaded, by now and for this class.
    static boolean available() {
        try {
            Class.forName("jdk.incubator.vector.FloatVector", false, VectorKernels.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            System.getLogger("nabla.tensor")
                    .log(
                            System.Logger.Level.INFO,
                            "The module jdk.incubator.vector is not loaded, so tensors are computed with plain loops,"
                                    + " several times slower. Start Java with --add-modules jdk.incubator.vector.");
            return false;
        }
    }
}
