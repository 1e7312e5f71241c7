package nabla.embedding;

import java.util.Arrays;
import java.util.SplittableRandom;

/// t-SNE: places points in the plane so that neighbours stay neighbours (van der Maaten & Hinton 2008).
///
/// Distances in the plane mean little, and neither do the sizes of clusters: only who stands beside whom does.
///
/// @param perplexity how many neighbours a point has, about; 5 to 50, and less than a third of the points
/// @param iterations steps of gradient descent
/// @param seed of the start
public record Tsne(double perplexity, int iterations, long seed) {
    private static final double EXAGGERATION = 12;
    private static final double SLOWEST = 20;

    /// Perplexity 30, 500 iterations.
    public static Tsne standard() {
        return new Tsne(30, 500, 1);
    }

    public Tsne withPerplexity(double value) {
        return new Tsne(value, iterations, seed);
    }

    public Tsne withIterations(int value) {
        return new Tsne(perplexity, value, seed);
    }

    /// Places points (N, D) in the plane (N, 2).
    public double[][] place(double[][] points) {
        int n = points.length;
        if (n < 4 || perplexity * 3 > n - 1) {
            throw new IllegalArgumentException("t-SNE with perplexity " + perplexity + " needs more than "
                    + Math.max(4, (int) (3 * perplexity) + 1) + " points, but got " + n);
        }
        double[][] p = similarities(points);
        double learningRate = Math.max(SLOWEST, n / EXAGGERATION / 4); // more points pull with less force each
        var random = new SplittableRandom(seed);
        double[][] y = new double[n][2];
        double[][] speed = new double[n][2];
        for (double[] point : y) {
            Arrays.setAll(point, _ -> 1e-4 * random.nextGaussian());
        }
        for (int step = 0; step < iterations; step++) {
            boolean early = step < iterations / 4; // at first neighbours attract each other more, and clusters form
            double momentum = early ? 0.5 : 0.8;
            double[][] dy = gradient(p, y, early ? EXAGGERATION : 1);
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < 2; k++) {
                    speed[i][k] = momentum * speed[i][k] - learningRate * dy[i][k];
                    y[i][k] += speed[i][k];
                }
            }
        }
        return y;
    }

    /// p_ij: how near two points are, symmetric, summing to 1. Each point's Gaussian is as wide as its neighbours need.
    double[][] similarities(double[][] points) {
        int n = points.length;
        double[][] p = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] squares = new double[n];
            for (int j = 0; j < n; j++) {
                double d = Vectors.distance(points[i], points[j]);
                squares[j] = d * d;
            }
            p[i] = row(squares, i);
        }
        double[][] symmetric = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                symmetric[i][j] = (p[i][j] + p[j][i]) / (2 * n);
            }
        }
        return symmetric;
    }

    /// p_j|i ∝ e^(−β·d²ᵢⱼ), with β found by bisection so that the entropy is log(perplexity).
    private double[] row(double[] squares, int i) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double beta = 1;
        double[] p = new double[squares.length];
        for (int step = 0; step < 60; step++) {
            double entropy = fill(p, squares, i, beta);
            if (Math.abs(entropy - Math.log(perplexity)) < 1e-7) {
                break;
            }
            if (entropy > Math.log(perplexity)) { // too wide
                low = beta;
                beta = Double.isInfinite(high) ? 2 * beta : (beta + high) / 2;
            } else {
                high = beta;
                beta = (low + beta) / 2;
            }
        }
        return p;
    }

    private static double fill(double[] p, double[] squares, int i, double beta) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < p.length; j++) {
            nearest = j == i ? nearest : Math.min(nearest, squares[j]);
        }
        double sum = 0;
        for (int j = 0; j < p.length; j++) {
            p[j] = j == i ? 0 : Math.exp(-beta * (squares[j] - nearest));
            sum += p[j];
        }
        double entropy = 0;
        for (int j = 0; j < p.length; j++) {
            p[j] /= sum;
            entropy -= p[j] > 0 ? p[j] * Math.log(p[j]) : 0;
        }
        return entropy;
    }

    /// q_ij ∝ 1/(1 + ‖yᵢ − yⱼ‖²), summing to 1: Student's t with one degree of freedom.
    public static double[][] studentSimilarities(double[][] y) {
        int n = y.length;
        double[][] q = new double[n][n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                q[i][j] = i == j ? 0 : kernel(y[i], y[j]);
                sum += q[i][j];
            }
        }
        for (double[] row : q) {
            for (int j = 0; j < n; j++) {
                row[j] /= sum;
            }
        }
        return q;
    }

    private static double kernel(double[] a, double[] b) {
        double d = Vectors.distance(a, b);
        return 1 / (1 + d * d);
    }

    /// The loss KL(P‖Q) = Σ p_ij·log(p_ij / q_ij).
    public static double divergence(double[][] p, double[][] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                sum += p[i][j] > 0 ? p[i][j] * Math.log(p[i][j] / q[i][j]) : 0;
            }
        }
        return sum;
    }

    /// ∂KL/∂yᵢ = 4·Σⱼ (p_ij − q_ij)·(yᵢ − yⱼ) / (1 + ‖yᵢ − yⱼ‖²).
    public static double[][] gradient(double[][] p, double[][] y) {
        return gradient(p, y, 1);
    }

    private static double[][] gradient(double[][] p, double[][] y, double exaggeration) {
        double[][] q = studentSimilarities(y);
        double[][] dy = new double[y.length][y[0].length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y.length; j++) {
                double g = 4 * (exaggeration * p[i][j] - q[i][j]) * kernel(y[i], y[j]);
                for (int k = 0; k < y[i].length; k++) {
                    dy[i][k] += g * (y[i][k] - y[j][k]);
                }
            }
        }
        return dy;
    }
}
