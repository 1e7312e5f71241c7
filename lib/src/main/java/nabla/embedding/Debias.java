package nabla.embedding;

import java.util.List;

/// Takes a direction, such as she − he, out of word vectors (Bolukbasi et al. 2016).
///
/// Limits: only what lies along the given direction goes. Words that were biased together still stand together, and
/// a classifier finds the bias again from the other dimensions (Gonen & Goldberg 2019).
public final class Debias {
    private Debias() {}

    /// Two vectors.
    @SuppressWarnings("ArrayRecordComponent") // results to look into, never compared
    public record Pair(double[] first, double[] second) {}

    /// The bias direction: the mean of the differences of pairs such as (she, he).
    public static double[] direction(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("a bias direction needs at least one pair of words");
        }
        double[] sum = new double[pairs.getFirst().first().length];
        for (Pair pair : pairs) {
            sum = Vectors.plus(sum, Vectors.minus(pair.first(), pair.second()));
        }
        return Vectors.times(sum, 1.0 / pairs.size());
    }

    /// The part of e along g: (e·g / ‖g‖²)·g.
    public static double[] component(double[] e, double[] g) {
        double square = Vectors.dot(g, g);
        if (square == 0) {
            throw new IllegalArgumentException("the bias direction is the zero vector");
        }
        return Vectors.times(g, Vectors.dot(e, g) / square);
    }

    /// For a word that should have no bias: e without its part along g.
    public static double[] neutralize(double[] e, double[] g) {
        return Vectors.minus(e, component(e, g)); //            e − (e·g / ‖g‖²)·g
    }

    /// For a pair that should differ in the direction only: both get the same part outside it, and parts along it
    /// that are each other's mirror image. The vectors are taken as unit vectors, and come out as such.
    public static Pair equalize(Pair pair, double[] g) {
        double[] mean = Vectors.times(Vectors.plus(pair.first(), pair.second()), 0.5); //  μ
        double[] meanAlong = component(mean, g); //                                        μ_B
        double[] outside = Vectors.minus(mean, meanAlong); //                              ν = μ − μ_B
        double along = Math.sqrt(Math.abs(1 - Vectors.dot(outside, outside))); //          √|1 − ‖ν‖²|
        return new Pair(
                mirrored(pair.first(), g, meanAlong, outside, along),
                mirrored(pair.second(), g, meanAlong, outside, along));
    }

    /// ν + √|1 − ‖ν‖²| · (e_B − μ_B) / ‖e_B − μ_B‖.
    private static double[] mirrored(double[] e, double[] g, double[] meanAlong, double[] outside, double along) {
        double[] difference = Vectors.minus(component(e, g), meanAlong);
        return Vectors.plus(outside, Vectors.times(Vectors.unit(difference), along));
    }
}
