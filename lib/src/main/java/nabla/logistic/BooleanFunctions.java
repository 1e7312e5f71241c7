package nabla.logistic;

import java.util.ArrayList;
import java.util.List;
import nabla.tensor.Tensor;

/// The functions of n inputs that are 0 or 1, and those among them that one perceptron can compute.
public final class BooleanFunctions {
    private static final int EPOCHS = 200;

    private BooleanFunctions() {}

    /// How many there are: 2^(2ⁿ), since each of the 2ⁿ rows of the truth table may be 0 or 1.
    public static long count(int inputs) {
        if (inputs < 0 || inputs > 5) {
            throw new IllegalArgumentException("2^(2^n) fits into a long for n from 0 to 5, but n is " + inputs);
        }
        return 1L << (1L << inputs);
    }

    /// The 2ⁿ rows of the inputs' truth table, (2ⁿ, n), counting upwards: 00, 01, 10, 11.
    public static Tensor inputs(int n) {
        int rows = 1 << n;
        double[] bits = new double[rows * n];
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < n; i++) {
                bits[r * n + i] = r >> (n - 1 - i) & 1;
            }
        }
        return Tensor.of(bits, rows, n);
    }

    /// The outputs of function number k, (2ⁿ): its binary digits, first row first.
    public static Tensor outputs(int n, long k) {
        int rows = 1 << n;
        double[] bits = new double[rows];
        for (int r = 0; r < rows; r++) {
            bits[r] = k >> (rows - 1 - r) & 1;
        }
        return Tensor.of(bits, rows);
    }

    /// The numbers of the functions that a perceptron learns without a mistake, for n up to 3.
    public static List<Long> separable(int n) {
        if (n > 3) {
            throw new IllegalArgumentException("trying all functions takes long beyond n = 3, and n is " + n);
        }
        List<Long> found = new ArrayList<>();
        Tensor x = inputs(n);
        for (long k = 0; k < count(n); k++) {
            if (Perceptron.zeros(n).learn(x, outputs(n, k), 1, EPOCHS).converged()) {
                found.add(k);
            }
        }
        return found;
    }
}
