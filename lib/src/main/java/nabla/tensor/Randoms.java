package nabla.tensor;

import java.util.random.RandomGenerator;

/// Random numbers, drawn on the host in row-major order, so that a seed gives the same ones on every backend.
final class Randoms {
    private Randoms() {}

    static Tensor normal(ElementType type, RandomGenerator random, double sigma, int... shape) {
        if (!(sigma >= 0)) {
            throw new IllegalArgumentException("normal: sigma must not be negative, but is " + sigma);
        }
        double[] values = new double[Shapes.size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = sigma * random.nextGaussian();
        }
        return made(type, values, shape);
    }

    static Tensor uniform(ElementType type, RandomGenerator random, double low, double high, int... shape) {
        if (!(low < high)) {
            throw new IllegalArgumentException("uniform: low " + low + " must be below high " + high);
        }
        double[] values = new double[Shapes.size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = low + (high - low) * random.nextDouble();
        }
        if (type == ElementType.FLOAT32) {
            below(values, (float) high);
        }
        return made(type, values, shape);
    }

    /// Rounding to floats can reach the bound that is excluded.
    private static void below(double[] values, float high) {
        for (int i = 0; i < values.length; i++) {
            if ((float) values[i] >= high) {
                values[i] = Math.nextDown(high);
            }
        }
    }

    private static Tensor made(ElementType type, double[] values, int[] shape) {
        if (type == ElementType.FLOAT64) {
            return Backend.current().of(values, shape.clone());
        }
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return Backend.current().of(floats, shape.clone());
    }
}
