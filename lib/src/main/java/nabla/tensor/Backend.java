package nabla.tensor;

import java.util.List;
import java.util.function.Supplier;

/// Where tensors live and who computes: Java arrays ([Jvm]) or libtorch on a processor or a GPU.
///
/// An operation runs where its operands live. The current backend only decides where new tensors are made:
///
/// ```java
/// Backend.use(Jvm.backend());                                      // from here on
/// Tensor a = Backend.with(Jvm.backend(), () -> Tensor.zeros(2, 3)); // only inside, only in this thread
/// ```
///
/// The other methods are for whoever writes a backend; programs call the methods of [Tensor], which check shapes,
/// element types and axes first. So an implementation may take for granted: operands are on this backend and of one
/// type; shapes fit; axes are in range, not negative, ascending and different; indices are in range. It never
/// changes an operand. Results are made with [Tensor#stored].
public interface Backend {
    /// Makes a backend current, for all threads, until the next call.
    static void use(Backend backend) {
        CurrentBackend.use(backend);
    }

    /// Computes something with a backend current in this thread only.
    static <T> T with(Backend backend, Supplier<T> work) {
        return CurrentBackend.with(backend, work);
    }

    /// The backend on which new tensors are made: the innermost [#with]'s, else the last [#use]'s, else [Jvm]'s.
    static Backend current() {
        return CurrentBackend.get();
    }

    /// A short name for messages, such as `JVM`.
    String name();

    /// A tensor of these elements, which the caller hands over: nobody changes the array afterwards.
    Tensor of(float[] elements, int[] shape);

    /// A tensor of these elements, which the caller hands over: nobody changes the array afterwards.
    Tensor of(double[] elements, int[] shape);

    /// A tensor with the same value everywhere.
    Tensor full(ElementType type, double value, int[] shape);

    /// A copy of the elements in row-major order, rounded to floats where they are doubles.
    float[] floats(Tensor x);

    /// A copy of the elements in row-major order.
    double[] doubles(Tensor x);

    /// The element at a place of the row-major order.
    double element(Tensor x, int place);

    /// The same numbers as another element type, rounded to nearest.
    Tensor convert(Tensor x, ElementType type);

    /// f(x), element by element.
    Tensor unary(Unary op, Tensor x);

    /// f(a, b), element by element, both broadcast to their common shape.
    Tensor binary(Binary op, Tensor a, Tensor b);

    /// f(a, b), element by element; b is rounded to the type of a.
    Tensor binary(Binary op, Tensor a, double b);

    /// low where x < low, high where x > high, else x; so NaN stays. The bounds are rounded to the type of x.
    Tensor clip(Tensor x, double low, double high);

    /// a where the condition is not 0, else b; all three broadcast to their common shape.
    Tensor where(Tensor condition, Tensor a, Tensor b);

    /// scale·x + shift, the numbers rounded to the type of x first, product and sum rounded one after the other.
    Tensor affine(Tensor x, double scale, double shift);

    /// α·a + β·b for equal shapes, every step rounded.
    Tensor combine(double alpha, Tensor a, double beta, Tensor b);

    /// α·a + β·b·c for equal shapes, computed as α·a + (β·b)·c, every step rounded.
    Tensor combineProduct(double alpha, Tensor a, double beta, Tensor b, Tensor c);

    /// a + β·b / (√c + ε) for equal shapes, computed as a + (β·b) / (√c + ε), every step rounded.
    Tensor addRootQuotient(Tensor a, double beta, Tensor b, Tensor c, double epsilon);

    /// The matrix product A·B of (…, n, k) and (…, k, m), or with Aᵀ or Bᵀ in place of A or B: a transposed operand
    /// comes as (…, k, n) or (…, m, k). Leading axes are batches: equal in both, or absent in one of them.
    Tensor matmul(Tensor a, boolean transposeA, Tensor b, boolean transposeB);

    /// Reduces over some axes, which disappear. No axes at all: the tensor itself, or zeros for the places.
    Tensor reduce(Reduction op, Tensor x, int[] axes);

    /// The same elements in the same order under another shape; the two tensors may share their storage.
    Tensor reshape(Tensor x, int[] shape);

    /// Axis i of the result is axis axes[i] of x.
    Tensor transpose(Tensor x, int[] axes);

    /// The part from (included) to (excluded) along an axis.
    Tensor slice(Tensor x, int axis, int from, int to);

    /// The parts at these places along an axis, in this order, repeated where a place is.
    Tensor gather(Tensor x, int axis, int[] places);

    /// One or more tensors one after the other along an axis.
    Tensor concat(int axis, List<Tensor> parts);
}
