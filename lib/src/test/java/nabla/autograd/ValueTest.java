package nabla.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ValueTest {
    @Test
    void aValueUsedTwiceCollectsItsGradientOverBothWays() {
        Value a = Value.of(3);
        Value y = a.times(a).plus(a); // y = a² + a
        y.backward();
        assertEquals(12, y.data());
        assertEquals(7, a.grad()); // 2a + 1
    }

    @Test
    void aSharedInnerValueIsDifferentiatedOnceForAllItsUses() {
        Value x1 = Value.of(2);
        Value w1 = Value.of(-3);
        Value x2 = Value.of(0.5);
        Value w2 = Value.of(1);
        Value b = Value.of(6.7);
        Value o = x1.times(w1).plus(x2.times(w2)).plus(b).tanh();
        Value q = o.times(o).plus(o.times(x1));
        q.backward();
        double t = Math.tanh(1.2);
        double slope = (2 * t + 2) * (1 - t * t); // ∂q/∂n
        assertEquals(slope * -3 + t, x1.grad(), 1e-12);
        assertEquals(slope * 2, w1.grad(), 1e-12);
        assertEquals(slope, x2.grad(), 1e-12);
        assertEquals(slope * 0.5, w2.grad(), 1e-12);
        assertEquals(slope, b.grad(), 1e-12);
    }

    @Test
    void inputsCollectOverTwoPassesAndInnerValuesStartAnew() {
        Value a = Value.of(2);
        Value y = a.times(a).exp();
        y.backward();
        double once = a.grad();
        y.backward();
        assertEquals(2 * once, a.grad());
    }

    @Test
    void afterZeroGradASecondPassGivesTheSameAgain() {
        Value a = Value.of(2);
        Value y = a.times(a).tanh();
        y.backward();
        double once = a.grad();
        y.zeroGrad();
        assertEquals(0, a.grad());
        y.backward();
        assertEquals(once, a.grad());
    }

    @Test
    void aChainOfTenThousandOperationsDoesNotOverflowTheStack() {
        Value a = Value.of(1);
        Value y = a;
        for (int i = 0; i < 10_000; i++) {
            y = y.plus(0.5);
        }
        y.backward();
        assertEquals(5001, y.data());
        assertEquals(1, a.grad());
    }

    @Test
    void everyOperationAgreesWithItsCentralDifference() {
        check(Value::tanh);
        check(Value::sigmoid);
        check(Value::exp);
        check(Value::log);
        check(Value::negate);
        check(a -> a.pow(3));
        check(a -> a.pow(-1));
        check(a -> a.minus(a.times(2)));
        check(a -> Value.of(4).minus(a).times(a.plus(1)));
    }

    private static void check(UnaryOperator<Value> f) {
        double at = 0.7;
        double h = 1e-5;
        Value a = Value.of(at);
        f.apply(a).backward();
        double up = f.apply(Value.of(at + h)).data();
        double down = f.apply(Value.of(at - h)).data();
        assertEquals((up - down) / (2 * h), a.grad(), 1e-8);
    }

    @Test
    void theDrawingNamesEveryStepWithItsValueAndDerivative() {
        Value a = Value.of("a", 2);
        Value y = a.times(Value.of("b", 3)).named("y");
        y.backward();
        String alt = y.graph().figure().alt();
        assertTrue(alt.contains("a (2, ∂ 3)"), alt);
        assertTrue(alt.contains("y = · from a and b (6, ∂ 1)"), alt);
    }
}
