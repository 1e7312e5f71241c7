package nabla.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Pictures of vectors: principal components and t-SNE.
class PictureTest {
    private final SplittableRandom random = new SplittableRandom(4);

    @Test
    void componentsAreTheAxesOfAnEllipsoid() {
        double[][] points = new double[2_000][3];
        for (double[] p : points) {
            double a = 5 * random.nextGaussian();
            double b = 2 * random.nextGaussian();
            double c = 0.1 * random.nextGaussian();
            // axes (0.6, 0.8, 0), (−0.8, 0.6, 0) and (0, 0, 1), around (1, 2, 3)
            p[0] = 1 + 0.6 * a - 0.8 * b;
            p[1] = 2 + 0.8 * a + 0.6 * b;
            p[2] = 3 + c;
        }
        Pca pca = Pca.fit(points, 3);
        assertEquals(1, Math.abs(Vectors.dot(pca.components()[0], new double[] {0.6, 0.8, 0})), 1e-3);
        assertEquals(1, Math.abs(Vectors.dot(pca.components()[1], new double[] {-0.8, 0.6, 0})), 1e-3);
        assertArrayEquals(new double[] {25, 4, 0.01}, pca.variances(), 1.5);
        assertEquals(0, Vectors.dot(pca.components()[0], pca.components()[1]), 1e-9);
        double total = 0;
        for (double[] p : points) {
            double[] projected = pca.project(p);
            total += Vectors.dot(projected, projected);
        }
        assertEquals(
                (points.length - 1) * (pca.variances()[0] + pca.variances()[1] + pca.variances()[2]),
                total,
                1e-6 * total);
    }

    @Test
    void theGradientOfTsneIsRight() {
        double[][] p = Tsne.standard().withPerplexity(2).similarities(WindowStepTest.table(random, 8, 3));
        double[][] y = WindowStepTest.table(random, 8, 2);
        double[][] dy = Tsne.gradient(p, y);
        double h = 1e-6;
        for (int i = 0; i < 8; i++) {
            for (int k = 0; k < 2; k++) {
                double old = y[i][k];
                y[i][k] = old + h;
                double up = Tsne.divergence(p, Tsne.studentSimilarities(y));
                y[i][k] = old - h;
                double down = Tsne.divergence(p, Tsne.studentSimilarities(y));
                y[i][k] = old;
                assertEquals((up - down) / (2 * h), dy[i][k], 1e-7);
            }
        }
    }

    @Test
    void tsneKeepsClustersTogether() {
        double[][] points = new double[60][5];
        for (int i = 0; i < 60; i++) {
            for (int k = 0; k < 5; k++) {
                points[i][k] = (k == i % 3 ? 10 : 0) + random.nextGaussian();
            }
        }
        double[][] y = Tsne.standard().withPerplexity(10).withIterations(300).place(points);
        int sameNearest = 0;
        for (int i = 0; i < 60; i++) {
            int nearest = -1;
            for (int j = 0; j < 60; j++) {
                if (j != i && (nearest < 0 || Vectors.distance(y[i], y[j]) < Vectors.distance(y[i], y[nearest]))) {
                    nearest = j;
                }
            }
            sameNearest += nearest % 3 == i % 3 ? 1 : 0;
        }
        assertTrue(sameNearest >= 57, sameNearest + " of 60 have their nearest point in their own cluster");
    }

    @Test
    void tooFewPointsAreExplained() {
        assertThrows(IllegalArgumentException.class, () -> Tsne.standard().place(new double[10][2]));
        assertThrows(IllegalArgumentException.class, () -> Pca.fit(new double[1][2], 1));
    }
}
