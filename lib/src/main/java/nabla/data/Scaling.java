package nabla.data;

import nabla.tensor.Tensor;

/// Scales pictures by the mean over the area that a new pixel covers, edges in proportion.
///
/// A picture is scaled first down its columns and then along its rows: Y = R·X·Cᵀ, where row i of R holds the share
/// that each old line has in the new line i. (H, W, C) pictures are seen as H × (W·C) in the first step and (h·W) × C
/// in the second.
final class Scaling {
    private Scaling() {}

    static Tensor toArea(Tensor pixels, int height, int width) {
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException("a picture of " + height + " x " + width + " has no pixels");
        }
        int n = pixels.size(0);
        int channels = pixels.size(3);
        double[][] rows = shares(pixels.size(1), height);
        double[][] columns = shares(pixels.size(2), width);
        double[] scaled = new double[n * height * width * channels];
        int each = height * width * channels;
        for (int i = 0; i < n; i++) {
            double[] picture = pixels.slice(0, i, i + 1).toDoubles();
            double[] flat = mix(rows, picture, 1, picture.length / pixels.size(1)); //   (H, W·C) → (h, W·C)
            System.arraycopy(mix(columns, flat, height, channels), 0, scaled, i * each, each); // (h, W, C) → (h, w, C)
        }
        return Tensor.of(scaled, n, height, width, channels)
                .toType(pixels.type())
                .to(pixels.backend());
    }

    /// Replaces the middle axis of x (blocks, old, inner) by weighted sums of its entries.
    private static double[] mix(double[][] weights, double[] x, int blocks, int inner) {
        int old = weights[0].length;
        double[] y = new double[blocks * weights.length * inner];
        for (int b = 0; b < blocks; b++) {
            for (int i = 0; i < weights.length; i++) {
                for (int j = 0; j < old; j++) {
                    double weight = weights[i][j];
                    for (int k = 0; weight != 0 && k < inner; k++) {
                        y[(b * weights.length + i) * inner + k] += weight * x[(b * old + j) * inner + k];
                    }
                }
            }
        }
        return y;
    }

    /// Row i: how much of each old entry the new entry i covers; each row sums to 1.
    static double[][] shares(int old, int now) {
        double[][] shares = new double[now][old];
        double length = (double) old / now;
        for (int i = 0; i < now; i++) {
            double from = i * length;
            double to = from + length;
            for (int j = (int) from; j < Math.min(old, Math.ceil(to)); j++) {
                shares[i][j] = Math.max(0, Math.min(to, j + 1) - Math.max(from, j)) / length;
            }
        }
        return shares;
    }
}
