package nabla.tensor;

import java.util.Locale;

/// The type of a tensor's elements: 32-bit floats for speed, 64-bit ones for checking.
public enum ElementType {
    FLOAT32(4, Math.ulp(1f)),
    FLOAT64(8, Math.ulp(1.0));

    private final int bytes;
    private final double epsilon;

    ElementType(int bytes, double epsilon) {
        this.bytes = bytes;
        this.epsilon = epsilon;
    }

    /// The size of one element in bytes.
    public int bytes() {
        return bytes;
    }

    /// The distance from 1 to the next larger number of the type.
    public double epsilon() {
        return epsilon;
    }

    /// `float32` or `float64`, as in messages.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
