package nabla.autograd;

import java.util.Arrays;

/// A Taylor polynomial: what the derivatives of f at one place `a` say about its values nearby,
/// f(a + d) ≈ f(a) + f′(a)·d + f″(a)·d²/2! + …
///
/// @param at          the place a
/// @param derivatives f(a), f′(a), f″(a), …
@SuppressWarnings("ArrayRecordComponent") // read in place, never compared
public record Taylor(double at, double... derivatives) {
    public Taylor {
        if (derivatives.length == 0) {
            throw new IllegalArgumentException("a Taylor polynomial needs f(a) at least");
        }
        derivatives = derivatives.clone();
    }

    /// The polynomial of `exp` at 0, where all derivatives are 1.
    public static Taylor exp(int order) {
        double[] ones = new double[order + 1];
        Arrays.fill(ones, 1);
        return new Taylor(0, ones);
    }

    /// The highest power.
    public int order() {
        return derivatives.length - 1;
    }

    /// The polynomial's value.
    public double of(double x) {
        double d = x - at;
        double term = 1;
        double sum = 0;
        for (int k = 0; k < derivatives.length; k++) {
            sum += derivatives[k] * term; // Σₖ f⁽ᵏ⁾(a)·dᵏ/k!
            term *= d / (k + 1);
        }
        return sum;
    }
}
