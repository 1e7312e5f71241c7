package nabla.exercises;

import java.util.Arrays;

/// A mistake that many make, recognised by the value it leads to.
///
/// @param name what the learner reads: "the mean over the samples is missing"
/// @param result the wrong value: a number, an array or a tensor
public record Mistake(String name, Object result) {
    /// A mistake recognised by its value.
    public static Mistake of(String name, Object result) {
        return new Mistake(name, result);
    }

    /// A mistake recognised by the shape of its result.
    public static Mistake shape(String name, int... shape) {
        return new Mistake(name, new Shape(shape));
    }

    boolean isValue() {
        return !(result instanceof Shape);
    }

    boolean hasShape(int[] shape) {
        return result instanceof Shape wrong && Arrays.equals(wrong.sizes, shape);
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by hasShape alone
    private record Shape(int[] sizes) {}
}
