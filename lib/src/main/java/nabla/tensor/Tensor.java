package nabla.tensor;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Numbers in rows and columns: an array with a shape, an element type and a home, its backend.
///
/// A tensor never changes; every operation gives a new one. The elements stand in row-major order: the last axis
/// runs fastest. Operations of two tensors broadcast as NumPy's do: shapes are compared from the last axis on, and an
/// axis of size 1, or a missing one, is repeated to fit. Axes count from 0; −1 is the last.
///
/// ```java
/// Tensor x = Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}}); // shape (2, 3)
/// x.sum(0);                                                    // (3): 5, 7, 9
/// x.minus(x.mean(1).addAxis(1));                               // (2, 3) − (2, 1)
/// ```
///
/// Arrays of `double` make float64 tensors; [#zeros] and its kin make float32 ones unless told otherwise.
public final class Tensor {
    private final Backend backend;
    private final ElementType type;
    private final int[] shape;
    private final Object storage;

    private Tensor(Backend backend, ElementType type, int[] shape, Object storage) {
        this.backend = backend;
        this.type = type;
        this.shape = shape;
        this.storage = storage;
    }

    /// For backends: a tensor over a storage and a shape that nobody changes afterwards.
    public static Tensor stored(Backend backend, ElementType type, int[] shape, Object storage) {
        return new Tensor(backend, type, shape, storage);
    }

    /// For backends: what they stored.
    public Object storage() {
        return storage instanceof Transposed t ? t.storage() : storage;
    }

    /// The matrix of which this one is the transpose, where it was made as that.
    @Nullable Tensor source() {
        return storage instanceof Transposed t ? t.source() : null;
    }

    // Making tensors

    /// A float64 tensor of these values in row-major order; with no shape, a vector.
    public static Tensor of(double[] values, int... shape) {
        return Backend.current().of(values.clone(), Shapes.holding(values.length, shape));
    }

    /// A float32 tensor of these values in row-major order; with no shape, a vector.
    public static Tensor of(float[] values, int... shape) {
        return Backend.current().of(values.clone(), Shapes.holding(values.length, shape));
    }

    /// A float64 matrix of these rows.
    public static Tensor of(double[][] rows) {
        return Indexing.matrix(rows);
    }

    /// A float64 vector.
    public static Tensor vector(double... values) {
        return of(values, values.length);
    }

    /// A single float64 number, of shape ().
    public static Tensor scalar(double value) {
        return full(ElementType.FLOAT64, value);
    }

    public static Tensor zeros(int... shape) {
        return full(ElementType.FLOAT32, 0, shape);
    }

    public static Tensor zeros(ElementType type, int... shape) {
        return full(type, 0, shape);
    }

    public static Tensor ones(int... shape) {
        return full(ElementType.FLOAT32, 1, shape);
    }

    public static Tensor ones(ElementType type, int... shape) {
        return full(type, 1, shape);
    }

    /// A float32 tensor with the same value everywhere.
    public static Tensor full(double value, int... shape) {
        return full(ElementType.FLOAT32, value, shape);
    }

    public static Tensor full(ElementType type, double value, int... shape) {
        Shapes.size(shape);
        return Backend.current().full(type, value, shape.clone());
    }

    /// The float32 vector 0, 1, …, n−1.
    public static Tensor range(int n) {
        return Indexing.range(n);
    }

    /// The float32 unit matrix of n rows.
    public static Tensor eye(int n) {
        return Indexing.eye(n);
    }

    /// Float32 numbers from N(0, sigma²); the generator alone decides which, on every backend.
    public static Tensor normal(RandomGenerator random, double sigma, int... shape) {
        return Randoms.normal(ElementType.FLOAT32, random, sigma, shape);
    }

    public static Tensor normal(ElementType type, RandomGenerator random, double sigma, int... shape) {
        return Randoms.normal(type, random, sigma, shape);
    }

    /// Float32 numbers spread evenly over [low, high); the generator alone decides which, on every backend.
    public static Tensor uniform(RandomGenerator random, double low, double high, int... shape) {
        return Randoms.uniform(ElementType.FLOAT32, random, low, high, shape);
    }

    public static Tensor uniform(ElementType type, RandomGenerator random, double low, double high, int... shape) {
        return Randoms.uniform(type, random, low, high, shape);
    }

    // Looking at them

    public int[] shape() {
        return shape.clone();
    }

    /// The shape itself; for this package and for reading only.
    int[] sizes() {
        return shape;
    }

    /// The number of axes.
    public int rank() {
        return shape.length;
    }

    /// The number of elements.
    public int size() {
        return Shapes.product(shape, 0, shape.length);
    }

    public int size(int axis) {
        return shape[Shapes.axis("size", axis, shape)];
    }

    public ElementType type() {
        return type;
    }

    public Backend backend() {
        return backend;
    }

    /// The same numbers on another backend.
    public Tensor to(Backend target) {
        if (backend.equals(target)) {
            return this;
        }
        return type == ElementType.FLOAT32
                ? target.of(backend.floats(this), shape)
                : target.of(backend.doubles(this), shape);
    }

    /// The same numbers as another element type, rounded to nearest.
    public Tensor toType(ElementType target) {
        return type == target ? this : backend.convert(this, target);
    }

    /// A copy of the elements in row-major order.
    public double[] toDoubles() {
        return backend.doubles(this);
    }

    /// A copy of the elements in row-major order, rounded to floats where they are doubles.
    public float[] toFloats() {
        return backend.floats(this);
    }

    /// The only element.
    public double item() {
        return backend.element(this, Indexing.only(shape));
    }

    /// The element at an index, one number per axis.
    public double get(int... index) {
        return backend.element(this, Indexing.place(shape, index));
    }

    // Element by element, two operands

    public Tensor plus(Tensor b) {
        return binary(Binary.PLUS, b);
    }

    public Tensor minus(Tensor b) {
        return binary(Binary.MINUS, b);
    }

    public Tensor times(Tensor b) {
        return binary(Binary.TIMES, b);
    }

    public Tensor div(Tensor b) {
        return binary(Binary.DIV, b);
    }

    public Tensor plus(double b) {
        return backend.binary(Binary.PLUS, this, b);
    }

    public Tensor minus(double b) {
        return backend.binary(Binary.MINUS, this, b);
    }

    public Tensor times(double b) {
        return backend.binary(Binary.TIMES, this, b);
    }

    public Tensor div(double b) {
        return backend.binary(Binary.DIV, this, b);
    }

    public Tensor pow(double exponent) {
        return backend.binary(Binary.POW, this, exponent);
    }

    public Tensor pow(Tensor exponent) {
        return binary(Binary.POW, exponent);
    }

    public Tensor maximum(Tensor b) {
        return binary(Binary.MAXIMUM, b);
    }

    public Tensor maximum(double b) {
        return backend.binary(Binary.MAXIMUM, this, b);
    }

    public Tensor minimum(Tensor b) {
        return binary(Binary.MINIMUM, b);
    }

    public Tensor minimum(double b) {
        return backend.binary(Binary.MINIMUM, this, b);
    }

    public Tensor greater(Tensor b) {
        return binary(Binary.GREATER, b);
    }

    public Tensor greater(double b) {
        return backend.binary(Binary.GREATER, this, b);
    }

    public Tensor greaterOrEqual(Tensor b) {
        return binary(Binary.GREATER_OR_EQUAL, b);
    }

    public Tensor greaterOrEqual(double b) {
        return backend.binary(Binary.GREATER_OR_EQUAL, this, b);
    }

    public Tensor less(Tensor b) {
        return binary(Binary.LESS, b);
    }

    public Tensor less(double b) {
        return backend.binary(Binary.LESS, this, b);
    }

    public Tensor lessOrEqual(Tensor b) {
        return binary(Binary.LESS_OR_EQUAL, b);
    }

    public Tensor lessOrEqual(double b) {
        return backend.binary(Binary.LESS_OR_EQUAL, this, b);
    }

    /// 1 where the elements are equal, else 0.
    public Tensor equal(Tensor b) {
        return binary(Binary.EQUAL, b);
    }

    public Tensor equal(double b) {
        return backend.binary(Binary.EQUAL, this, b);
    }

    private Tensor binary(Binary op, Tensor b) {
        Shapes.together(op.toString(), this, b);
        if (!Shapes.equal(shape, b.shape)) {
            Shapes.broadcast(op.toString(), shape, b.shape);
        }
        return backend.binary(op, this, b);
    }

    /// a where the condition is not 0, else b; all three broadcast.
    public static Tensor where(Tensor condition, Tensor a, Tensor b) {
        return Indexing.where(condition, a, b);
    }

    // Element by element, one operand

    public Tensor negate() {
        return backend.unary(Unary.NEGATE, this);
    }

    public Tensor exp() {
        return backend.unary(Unary.EXP, this);
    }

    /// The natural logarithm.
    public Tensor log() {
        return backend.unary(Unary.LOG, this);
    }

    public Tensor sqrt() {
        return backend.unary(Unary.SQRT, this);
    }

    public Tensor square() {
        return backend.unary(Unary.SQUARE, this);
    }

    public Tensor abs() {
        return backend.unary(Unary.ABS, this);
    }

    /// 1/x.
    public Tensor reciprocal() {
        return backend.unary(Unary.RECIPROCAL, this);
    }

    /// 1/(1 + e⁻ˣ).
    public Tensor sigmoid() {
        return backend.unary(Unary.SIGMOID, this);
    }

    public Tensor tanh() {
        return backend.unary(Unary.TANH, this);
    }

    /// max(x, 0).
    public Tensor relu() {
        return backend.unary(Unary.RELU, this);
    }

    /// −1, 0 or 1.
    public Tensor sign() {
        return backend.unary(Unary.SIGN, this);
    }

    /// 1 where x > 0, else 0.
    public Tensor step() {
        return backend.unary(Unary.STEP, this);
    }

    /// 1 − x.
    public Tensor oneMinus() {
        return backend.affine(this, -1, 1);
    }

    /// The elements, but none below low and none above high.
    public Tensor clip(double low, double high) {
        return backend.clip(this, Shapes.ordered(low, high), high);
    }

    /// this + scale·b for equal shapes in one pass, the step of gradient descent; [Fused] has more of the kind.
    public Tensor plusScaled(double scale, Tensor b) {
        return Fused.combine(1, this, scale, b);
    }

    // Products and norms

    /// The matrix product X·W of (n, k) and (k, m). A vector counts as a row on the left and as a column on the
    /// right. Leading axes are batches. Of a [#transpose] nothing is moved.
    public Tensor matmul(Tensor w) {
        return LinearAlgebra.matmul(this, w);
    }

    /// The Euclidean norm of all elements, of shape ().
    public Tensor norm() {
        return LinearAlgebra.norm(this, 2);
    }

    /// (Σ|x|ᵖ)^(1/p) along some axes, or of all elements; p = ∞ gives the largest |x|.
    public Tensor norm(double p, int... axes) {
        return LinearAlgebra.norm(this, p, axes);
    }

    // Moving elements

    /// The transpose of a matrix, (n, m) → (m, n).
    public Tensor transpose() {
        return LinearAlgebra.transpose(this);
    }

    /// The axes in another order: axis i of the result is axis axes[i] of this.
    public Tensor transpose(int... axes) {
        Shapes.permutation(axes, shape);
        return backend.transpose(this, axes.clone());
    }

    /// The same elements in the same order under another shape; one size may be −1, what is left.
    public Tensor reshape(int... newShape) {
        return backend.reshape(this, Indexing.fit(shape, newShape));
    }

    /// All elements as a vector.
    public Tensor flatten() {
        return backend.reshape(this, new int[] {size()});
    }

    /// A new axis of size 1 before an axis, or after the last: `x.mean(1).addAxis(1)` is a column.
    public Tensor addAxis(int axis) {
        return backend.reshape(this, Indexing.withAxis(shape, axis));
    }

    /// The rows with these numbers, in this order.
    public Tensor rows(int... places) {
        return Indexing.gather(this, 0, places);
    }

    /// The parts at these places along an axis, in this order.
    public Tensor gather(int axis, int... places) {
        return Indexing.gather(this, axis, places);
    }

    /// The part from (included) to (excluded) along an axis.
    public Tensor slice(int axis, int from, int to) {
        return Indexing.slice(this, axis, from, to);
    }

    /// Tensors one after the other along an axis.
    public static Tensor concat(int axis, Tensor... parts) {
        return Indexing.concat(axis, List.of(parts));
    }

    // Reductions: along the named axes, which disappear, or of all elements where none is named

    public Tensor sum(int... axes) {
        return Reductions.reduce(Reduction.SUM, this, axes);
    }

    public Tensor mean(int... axes) {
        return Reductions.reduce(Reduction.MEAN, this, axes);
    }

    public Tensor max(int... axes) {
        return Reductions.reduce(Reduction.MAX, this, axes);
    }

    public Tensor min(int... axes) {
        return Reductions.reduce(Reduction.MIN, this, axes);
    }

    /// The place of the largest element along an axis, the first of several.
    public Tensor argmax(int axis) {
        return Reductions.reduce(Reduction.ARGMAX, this, axis);
    }

    /// The place of the smallest element along an axis, the first of several.
    public Tensor argmin(int axis) {
        return Reductions.reduce(Reduction.ARGMIN, this, axis);
    }

    /// The mean squared distance from the mean, 1/N·Σ(x − mean)².
    public Tensor variance(int... axes) {
        return Reductions.variance(this, axes);
    }

    /// The root of the [#variance].
    public Tensor standardDeviation(int... axes) {
        return variance(axes).sqrt();
    }

    /// Shape, type and the elements, those in the middle left out where there are many.
    @Override
    public String toString() {
        return Rendering.text(this);
    }

    /// How a notebook shows it: text and an HTML table.
    public Map<String, String> toMimeBundle() {
        return Rendering.mimeBundle(this);
    }
}
