package nabla.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TaylorTest {
    @Test
    void theErrorOfOrderKIsBoundedByTheNextTerm() {
        double x = 0.3;
        double term = x;
        for (int order = 0; order <= 6; order++) {
            double error = Math.abs(Math.exp(x) - Taylor.exp(order).of(x));
            assertTrue(error <= Math.exp(x) * term, "order " + order);
            term *= x / (order + 2);
        }
    }

    @Test
    void aPolynomialIsItsOwnTaylorPolynomialAroundAnyPlace() {
        // f(x) = x³ at 2: f = 8, f′ = 12, f″ = 12, f‴ = 6
        Taylor cube = new Taylor(2, 8, 12, 12, 6);
        assertEquals(3, cube.order());
        assertEquals(-3.375, cube.of(-1.5), 1e-12);
    }

    @Test
    void itNeedsTheValueItself() {
        assertThrows(IllegalArgumentException.class, () -> new Taylor(0));
    }
}
