package nabla.plot;

/// Arrows as one broken line.
final class Arrows {
    private static final double HEAD = 0.3;
    private static final double SPREAD = 0.45;

    private Arrows() {}

    /// Shafts and heads of arrows from (x, y) to (x + u, y + v), separated by gaps.
    static double[][] lines(double[] xs, double[] ys, double[] us, double[] vs) {
        double[] outX = new double[xs.length * 6];
        double[] outY = new double[xs.length * 6];
        for (int i = 0; i < xs.length; i++) {
            double tipX = xs[i] + us[i];
            double tipY = ys[i] + vs[i];
            double[] cornersX = {xs[i], tipX, side(tipX, us[i], vs[i], SPREAD), tipX, side(tipX, us[i], vs[i], -SPREAD)
            };
            double[] cornersY = {ys[i], tipY, side(tipY, vs[i], us[i], -SPREAD), tipY, side(tipY, vs[i], us[i], SPREAD)
            };
            for (int k = 0; k < 5; k++) {
                outX[6 * i + k] = cornersX[k];
                outY[6 * i + k] = cornersY[k];
            }
            outX[6 * i + 5] = tipX;
            outY[6 * i + 5] = Double.NaN;
        }
        return new double[][] {outX, outY};
    }

    /// One coordinate of a corner of the head: back along the arrow and turned to a side.
    private static double side(double tip, double along, double across, double turn) {
        return tip - HEAD * (Math.cos(turn) * along - Math.sin(turn) * across);
    }
}
