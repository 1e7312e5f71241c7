package nabla.embedding;

/// Small arithmetic on vectors.
public final class Vectors {
    private Vectors() {}

    /// u·v.
    public static double dot(double[] u, double[] v) {
        if (u.length != v.length) {
            throw new IllegalArgumentException(
                    "vectors of " + u.length + " and " + v.length + " dimensions can't be compared");
        }
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }

    /// The Euclidean length ‖v‖.
    public static double norm(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    /// The cosine u·v / (‖u‖·‖v‖), in [−1, 1]; 0 if one of them is the zero vector.
    public static double cosine(double[] u, double[] v) {
        double lengths = norm(u) * norm(v);
        return lengths == 0 ? 0 : dot(u, v) / lengths;
    }

    /// The Euclidean distance ‖u − v‖.
    public static double distance(double[] u, double[] v) {
        return norm(minus(u, v));
    }

    /// v / ‖v‖; the zero vector stays what it is.
    public static double[] unit(double[] v) {
        double length = norm(v);
        return length == 0 ? v.clone() : times(v, 1 / length);
    }

    /// u + v.
    public static double[] plus(double[] u, double[] v) {
        double[] w = u.clone();
        for (int i = 0; i < w.length; i++) {
            w[i] += v[i];
        }
        return w;
    }

    /// u − v.
    public static double[] minus(double[] u, double[] v) {
        return plus(u, times(v, -1));
    }

    /// s·v.
    public static double[] times(double[] v, double s) {
        double[] w = v.clone();
        for (int i = 0; i < w.length; i++) {
            w[i] *= s;
        }
        return w;
    }
}
