package nabla.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/// Words with a vector each.
public final class WordVectors {
    private final List<String> words;
    private final int dimension;
    private final float[] rows;
    private final Map<String, Integer> ids = new HashMap<>();

    /// A word and how near it is.
    ///
    /// @param score larger is nearer
    public record Neighbour(String word, double score) {}

    /// Vectors row by row.
    ///
    /// @param rows (words, dimension), row-major
    public WordVectors(List<String> words, int dimension, float[] rows) {
        if (rows.length != words.size() * dimension) {
            throw new IllegalArgumentException(words.size() + " words of " + dimension + " dimensions need "
                    + words.size() * dimension + " numbers, but there are " + rows.length);
        }
        this.words = List.copyOf(words);
        this.dimension = dimension;
        this.rows = rows;
        for (int i = 0; i < words.size(); i++) {
            ids.putIfAbsent(words.get(i), i);
        }
    }

    /// All words, in the order of the file or of their frequency.
    public List<String> words() {
        return words;
    }

    /// The length of a vector.
    public int dimension() {
        return dimension;
    }

    /// Whether the word has a vector.
    public boolean contains(String word) {
        return ids.containsKey(word);
    }

    /// The word's vector; an unknown word is an error that offers the nearest spellings.
    public double[] vector(String word) {
        return row(id(word));
    }

    /// The vector in this place.
    double[] row(int id) {
        double[] v = new double[dimension];
        for (int c = 0; c < dimension; c++) {
            v[c] = rows[id * dimension + c];
        }
        return v;
    }

    /// One number of the table.
    float at(int id, int k) {
        return rows[id * dimension + k];
    }

    int id(String word) {
        Integer id = ids.get(word);
        if (id == null) {
            throw new NoSuchElementException("'" + word + "' has no vector among " + words.size()
                    + " words; near spellings: " + String.join(", ", Spelling.near(word, words)));
        }
        return id;
    }

    /// The first words only; all of them if there are no more.
    public WordVectors first(int count) {
        int n = Math.min(count, words.size());
        return new WordVectors(words.subList(0, n), dimension, Arrays.copyOf(rows, n * dimension));
    }

    /// The same words with vectors of length 1.
    public WordVectors units() {
        float[] units = rows.clone();
        for (int id = 0; id < words.size(); id++) {
            double norm = Vectors.norm(row(id));
            for (int c = 0; c < dimension && norm > 0; c++) {
                units[id * dimension + c] /= (float) norm;
            }
        }
        return new WordVectors(words, dimension, units);
    }

    /// The mean of some words' vectors: a simple vector for a sentence. Words without a vector are left out.
    public double[] mean(List<String> sentence) {
        double[][] known =
                sentence.stream().filter(this::contains).map(this::vector).toArray(double[][]::new);
        if (known.length == 0) {
            throw new NoSuchElementException("none of the words " + sentence + " has a vector");
        }
        return Formulas.mean(known, IntStream.range(0, known.length).toArray());
    }

    /// The cosine of the angle between two words' vectors, in [−1, 1].
    public double similarity(String a, String b) {
        return Vectors.cosine(vector(a), vector(b));
    }

    /// The k words nearest to a word by cosine, without the word itself.
    public List<Neighbour> nearest(String word, int k) {
        return nearest(vector(word), k, Set.of(word));
    }

    /// The k words nearest to a vector by cosine.
    ///
    /// @param without words that are not wanted
    public List<Neighbour> nearest(double[] v, int k, Set<String> without) {
        double[] unit = Vectors.unit(v);
        return best(k, without, id -> {
            double dot = 0;
            double square = 0;
            for (int c = 0; c < dimension; c++) {
                double x = rows[id * dimension + c];
                dot += x * unit[c];
                square += x * x;
            }
            return square == 0 ? 0 : dot / Math.sqrt(square);
        });
    }

    /// The words d that best complete "a is to b as c is to d": the largest cos(d, b − a + c) over unit vectors,
    /// the three given words left out (3CosAdd, Mikolov et al. 2013).
    public List<Neighbour> analogy(String a, String b, String c, int k) {
        double[] target = Vectors.unit(vector(b));
        double[] ua = Vectors.unit(vector(a));
        double[] uc = Vectors.unit(vector(c));
        for (int i = 0; i < dimension; i++) {
            target[i] += uc[i] - ua[i];
        }
        return nearest(target, k, Set.of(a, b, c));
    }

    /// The same by 3CosMul (Levy & Goldberg 2014): the largest cos(d, b)·cos(d, c) / (cos(d, a) + ε), with cosines
    /// moved to [0, 1] and ε = 0.001. A single large term weighs less than in the sum.
    public List<Neighbour> analogyByProduct(String a, String b, String c, int k) {
        double[] va = vector(a);
        double[] vb = vector(b);
        double[] vc = vector(c);
        return best(k, Set.of(a, b, c), id -> {
            double[] d = row(id);
            return shifted(d, vb) * shifted(d, vc) / (shifted(d, va) + 1e-3);
        });
    }

    private static double shifted(double[] u, double[] v) {
        return (Vectors.cosine(u, v) + 1) / 2;
    }

    private interface Score {
        double of(int id);
    }

    private List<Neighbour> best(int k, Set<String> without, Score score) {
        var worstFirst = new PriorityQueue<Neighbour>(Comparator.comparingDouble(Neighbour::score));
        for (int id = 0; id < words.size(); id++) {
            double s = score.of(id);
            if (without.contains(words.get(id))
                    || (worstFirst.size() == k && s <= worstFirst.element().score())) {
                continue;
            }
            worstFirst.add(new Neighbour(words.get(id), s));
            if (worstFirst.size() > k) {
                worstFirst.remove();
            }
        }
        List<Neighbour> best = new ArrayList<>(worstFirst);
        best.sort(Comparator.comparingDouble(Neighbour::score).reversed());
        return best;
    }
}
