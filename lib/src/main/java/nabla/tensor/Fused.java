package nabla.tensor;

/// Steps of training rules in one pass over tensors of equal shape, without the temporaries that the same formula
/// in single operations makes. The results are the same, bit by bit, on the JVM backend.
public final class Fused {
    private Fused() {}

    /// α·a + β·b, such as a moving average.
    public static Tensor combine(double alpha, Tensor a, double beta, Tensor b) {
        same("combine", a, b);
        return a.backend().combine(alpha, a, beta, b);
    }

    /// α·a + β·b·c, such as a moving average of squares.
    public static Tensor combineProduct(double alpha, Tensor a, double beta, Tensor b, Tensor c) {
        same("combineProduct", a, b);
        same("combineProduct", a, c);
        return a.backend().combineProduct(alpha, a, beta, b, c);
    }

    /// a + β·b / (√c + ε), the step of the rules that divide by a root mean square.
    public static Tensor addRootQuotient(Tensor a, double beta, Tensor b, Tensor c, double epsilon) {
        same("addRootQuotient", a, b);
        same("addRootQuotient", a, c);
        return a.backend().addRootQuotient(a, beta, b, c, epsilon);
    }

    private static void same(String op, Tensor a, Tensor b) {
        Shapes.together(op, a, b);
        if (!Shapes.equal(a.sizes(), b.sizes())) {
            throw new IllegalArgumentException(op + ": shapes " + Shapes.text(a.sizes()) + " and "
                    + Shapes.text(b.sizes()) + " must be equal; it does not broadcast, but plus(…) and times(…) do");
        }
    }
}
