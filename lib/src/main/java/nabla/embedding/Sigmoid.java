package nabla.embedding;

/// The logistic function σ(z) = 1/(1+e⁻ᶻ) from a table: training needs it once a pair, and not to many digits.
final class Sigmoid {
    private static final float LIMIT = 8;
    private static final int STEPS = 4096;
    private static final float[] TABLE = new float[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            TABLE[i] = (float) (1 / (1 + Math.exp(-(2.0 * i / STEPS - 1) * LIMIT)));
        }
    }

    private Sigmoid() {}

    /// σ(z) to within 0.0005.
    static float of(float z) {
        if (z >= LIMIT) {
            return 1;
        }
        if (z <= -LIMIT) {
            return 0;
        }
        return TABLE[(int) ((z + LIMIT) * (STEPS / (2 * LIMIT)) + 0.5f)];
    }
}
