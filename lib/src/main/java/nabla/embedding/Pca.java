package nabla.embedding;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Principal components (Pearson 1901): the few directions along which points differ most.
///
/// The components are eigenvectors of the covariance matrix, found one after the other by power iteration: a vector
/// that is multiplied by the matrix again and again turns towards the eigenvector of the largest eigenvalue. What lies
/// along the directions found is taken out before the next one is looked for.
public final class Pca {
    private static final int MOST_STEPS = 1_000;
    private static final double CLOSE_ENOUGH = 1e-12;

    private final double[] mean;
    private final double[][] components;
    private final double[] variances;

    private Pca(double[] mean, double[][] components, double[] variances) {
        this.mean = mean;
        this.components = components;
        this.variances = variances;
    }

    /// The components of some points.
    ///
    /// @param points (N, D), at least two
    /// @param count how many components, from 1 to D
    public static Pca fit(double[][] points, int count) {
        if (points.length < 2 || count < 1 || count > points[0].length) {
            throw new IllegalArgumentException("PCA needs at least two points and from 1 to D components, but got "
                    + points.length + " points and " + count + " components");
        }
        double[] mean = new double[points[0].length];
        for (double[] point : points) {
            mean = Vectors.plus(mean, point);
        }
        mean = Vectors.times(mean, 1.0 / points.length);
        double[][] centred = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            centred[i] = Vectors.minus(points[i], mean);
        }
        double[][] components = new double[count][];
        double[] variances = new double[count];
        for (int k = 0; k < count; k++) {
            components[k] = component(centred, components, k);
            variances[k] = Vectors.dot(times(centred, components[k]), components[k]);
        }
        return new Pca(mean, components, variances);
    }

    private static double[] component(double[][] centred, double[][] found, int k) {
        var random = new SplittableRandom(k + 1L);
        double[] v = new double[centred[0].length];
        Arrays.setAll(v, _ -> random.nextDouble() - 0.5);
        v = Vectors.unit(without(v, found, k));
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = Vectors.unit(without(times(centred, v), found, k));
            double turned = Vectors.distance(next, v);
            v = next;
            if (turned < CLOSE_ENOUGH) {
                break;
            }
        }
        return facingUp(v);
    }

    /// C·v for the covariance matrix C = Xᵀ·X/(N−1), without making C.
    private static double[] times(double[][] centred, double[] v) {
        double[] sum = new double[v.length];
        for (double[] x : centred) {
            sum = Vectors.plus(sum, Vectors.times(x, Vectors.dot(x, v)));
        }
        return Vectors.times(sum, 1.0 / (centred.length - 1));
    }

    private static double[] without(double[] v, double[][] found, int k) {
        double[] rest = v;
        for (int i = 0; i < k; i++) {
            rest = Vectors.minus(rest, Vectors.times(found[i], Vectors.dot(rest, found[i])));
        }
        return rest;
    }

    /// Of the two opposite directions, the one whose largest number is positive: so pictures don't flip.
    private static double[] facingUp(double[] v) {
        double largest = 0;
        for (double x : v) {
            largest = Math.abs(x) > Math.abs(largest) ? x : largest;
        }
        return largest < 0 ? Vectors.times(v, -1) : v;
    }

    /// The directions, unit vectors at right angles, by falling variance.
    public double[][] components() {
        return Arrays.stream(components).map(double[]::clone).toArray(double[][]::new);
    }

    /// The variance of the points along each direction.
    public double[] variances() {
        return variances.clone();
    }

    /// A point's coordinates along the directions.
    public double[] project(double[] point) {
        double[] centred = Vectors.minus(point, mean);
        return Arrays.stream(components)
                .mapToDouble(component -> Vectors.dot(centred, component))
                .toArray();
    }
}
