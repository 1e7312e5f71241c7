package nabla.tensor;

import java.util.List;

/// A backend that only holds elements, for tests of what happens between two.
final class OtherBackend implements Backend {
    @Override
    public String name() {
        return "other";
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
        throw new UnsupportedOperationException();
    }

    @Override
    public float[] floats(Tensor x) {
        return ((float[]) x.storage()).clone();
    }

    @Override
    public double[] doubles(Tensor x) {
        return ((double[]) x.storage()).clone();
    }

    @Override
    public double element(Tensor x, int place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor convert(Tensor x, ElementType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor unary(Unary op, Tensor x) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor binary(Binary op, Tensor a, Tensor b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor binary(Binary op, Tensor a, double b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor clip(Tensor x, double low, double high) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor where(Tensor condition, Tensor a, Tensor b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor affine(Tensor x, double scale, double shift) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor combine(double alpha, Tensor a, double beta, Tensor b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor combineProduct(double alpha, Tensor a, double beta, Tensor b, Tensor c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor addRootQuotient(Tensor a, double beta, Tensor b, Tensor c, double epsilon) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor matmul(Tensor a, boolean transposeA, Tensor b, boolean transposeB) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor reduce(Reduction op, Tensor x, int[] axes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor reshape(Tensor x, int[] shape) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor transpose(Tensor x, int[] axes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor slice(Tensor x, int axis, int from, int to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor gather(Tensor x, int axis, int[] places) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor concat(int axis, List<Tensor> parts) {
        throw new UnsupportedOperationException();
    }
}
