package nabla.exercises;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nabla.tensor.Tensor;

/// Inputs drawn for a test. The same seed draws the same inputs; [Check] sets the seed anew before every test, and a
/// grader may set its own.
public final class Draw {
    private static volatile long seed = 42;

    private final RandomGenerator random;

    private Draw(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Inputs from the seed in force, each caller its own, told apart by the salt.
    public static Draw inputs(long salt) {
        return new Draw(31 * seed + salt);
    }

    /// Draws hidden inputs from another seed from now on.
    public static void seed(long next) {
        seed = next;
    }

    /// One number, uniform in [low, high).
    public double number(double low, double high) {
        return random.nextDouble(low, high);
    }

    /// Numbers, uniform in [low, high).
    public double[] numbers(int n, double low, double high) {
        return random.doubles(n, low, high).toArray();
    }

    /// Rows of numbers, uniform in [low, high).
    public double[][] rows(int rows, int columns, double low, double high) {
        double[][] result = new double[rows][];
        for (int i = 0; i < rows; i++) {
            result[i] = numbers(columns, low, high);
        }
        return result;
    }

    /// Labels 0 and 1, both present; at least two.
    public double[] labels(int n) {
        double[] result = random.ints(n, 0, 2).asDoubleStream().toArray();
        result[0] = 0;
        result[n - 1] = 1;
        return result;
    }

    /// A tensor of doubles, uniform in [low, high).
    public Tensor tensor(double low, double high, int... shape) {
        int size = 1;
        for (int length : shape) {
            size *= length;
        }
        return Tensor.of(numbers(size, low, high), shape);
    }
}
