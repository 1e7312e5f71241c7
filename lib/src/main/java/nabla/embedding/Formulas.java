package nabla.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The models' formulas for single examples, in float64: losses with their gradients, as a lesson derives them.
public final class Formulas {
    private Formulas() {}

    /// A target and one of its neighbours.
    public record Pair(String target, String context) {}

    /// A loss with the gradients of the two tables, whose rows are words.
    @SuppressWarnings("ArrayRecordComponent") // results to look into, never compared
    public record Gradients(double loss, double[][] dIn, double[][] dOut) {}

    /// All (target, context) pairs of a sentence, in its order.
    ///
    /// @param window the most words on each side
    public static List<Pair> skipGramPairs(List<String> sentence, int window) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            for (int j = Math.max(0, i - window); j <= Math.min(sentence.size() - 1, i + window); j++) {
                if (j != i) {
                    pairs.add(new Pair(sentence.get(i), sentence.get(j)));
                }
            }
        }
        return pairs;
    }

    /// softmax(z), shifted by the largest value so that nothing overflows.
    public static double[] softmax(double[] z) {
        double max = Arrays.stream(z).max().orElseThrow();
        double[] p = new double[z.length];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            p[i] = Math.exp(z[i] - max);
            sum += p[i];
        }
        for (int i = 0; i < z.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /// Skip-gram with the full softmax: −log softmax(U·v)[context] for the target's row v.
    ///
    /// @param in (V, D), the rows v
    /// @param out (V, D), the rows u of U
    public static Gradients skipGramSoftmax(double[][] in, double[][] out, int target, int context) {
        return softmaxLoss(in, out, new int[] {target}, context);
    }

    /// CBOW with the full softmax: the mean h of the context rows predicts the target; each row gets ∂L/∂h divided
    /// by their number.
    public static Gradients cbowSoftmax(double[][] in, double[][] out, int[] context, int target) {
        return softmaxLoss(in, out, context, target);
    }

    private static Gradients softmaxLoss(double[][] in, double[][] out, int[] inputs, int word) {
        double[] h = mean(in, inputs);
        double[] z = new double[out.length];
        for (int w = 0; w < out.length; w++) {
            z[w] = Vectors.dot(out[w], h);
        }
        double[] p = softmax(z);
        double[][] dOut = new double[out.length][];
        double[] dh = new double[h.length];
        for (int w = 0; w < out.length; w++) {
            double g = p[w] - (w == word ? 1 : 0); //                   ∂L/∂z = p − y
            dOut[w] = Vectors.times(h, g); //                           ∂L/∂u_w = (p_w − y_w)·h
            dh = Vectors.plus(dh, Vectors.times(out[w], g)); //         ∂L/∂h = Uᵀ·(p − y)
        }
        return new Gradients(-Math.log(p[word]), shared(in, inputs, dh), dOut);
    }

    /// Negative sampling: −log σ(u_positive·v) − Σ_k log σ(−u_k·v). A word drawn twice counts twice.
    ///
    /// @param in (V, D), the rows v
    /// @param out (V, D), the rows u
    public static Gradients negativeSampling(double[][] in, double[][] out, int target, int positive, int[] negatives) {
        return negativeSampling(in, out, new int[] {target}, positive, negatives);
    }

    /// Negative sampling for CBOW: the mean of the context rows takes the place of v.
    public static Gradients negativeSampling(
            double[][] in, double[][] out, int[] context, int positive, int[] negatives) {
        double[] h = mean(in, context);
        double[][] dOut = new double[out.length][h.length];
        double[] dh = new double[h.length];
        double loss = 0;
        for (int k = -1; k < negatives.length; k++) {
            int word = k < 0 ? positive : negatives[k];
            double label = k < 0 ? 1 : 0;
            double z = Vectors.dot(out[word], h);
            loss += softplus(k < 0 ? -z : z); //                        −log σ(±z) = log(1 + e^∓z)
            double g = sigmoid(z) - label; //                           ∂L/∂z = σ(z) − y
            dOut[word] = Vectors.plus(dOut[word], Vectors.times(h, g));
            dh = Vectors.plus(dh, Vectors.times(out[word], g));
        }
        return new Gradients(loss, shared(in, context, dh), dOut);
    }

    /// Hierarchical softmax: the loss −log P(word) and its gradients for one path.
    ///
    /// @param dNodes by inner node; zero off the path
    @SuppressWarnings("ArrayRecordComponent") // results to look into, never compared
    public record PathGradients(double loss, double[] dh, double[][] dNodes) {}

    /// P(word) = Π_k σ((1 − 2·dₖ)·θₖ·h) over the nodes of the word's path, with branch dₖ.
    ///
    /// @param nodes (inner nodes, D), the rows θ
    public static double hierarchicalProbability(double[][] nodes, double[] h, int[] path, int[] code) {
        double p = 1;
        for (int k = 0; k < path.length; k++) {
            p *= sigmoid((1 - 2 * code[k]) * Vectors.dot(nodes[path[k]], h));
        }
        return p;
    }

    /// −log P(word) with its gradients; only nodes on the path have any.
    public static PathGradients hierarchicalSoftmax(double[][] nodes, double[] h, int[] path, int[] code) {
        double[][] dNodes = new double[nodes.length][h.length];
        double[] dh = new double[h.length];
        double loss = 0;
        for (int k = 0; k < path.length; k++) {
            double[] theta = nodes[path[k]];
            double z = Vectors.dot(theta, h);
            loss += softplus(-(1 - 2 * code[k]) * z);
            double g = sigmoid(z) - (1 - code[k]); //                   label 1 for branch 0
            dNodes[path[k]] = Vectors.plus(dNodes[path[k]], Vectors.times(h, g));
            dh = Vectors.plus(dh, Vectors.times(theta, g));
        }
        return new PathGradients(loss, dh, dNodes);
    }

    /// The GloVe loss with its gradients.
    @SuppressWarnings("ArrayRecordComponent") // results to look into, never compared
    public record GloVeGradients(double loss, double[][] dW, double[][] dC, double[] dBiasW, double[] dBiasC) {}

    /// Σ f(X_ij)·(wᵢ·cⱼ + bᵢ + b̃ⱼ − log X_ij)² over the entries above 0.
    ///
    /// @param x (V, V)
    /// @param w (V, D)
    /// @param c (V, D)
    public static GloVeGradients gloVe(
            double[][] x, double xMax, double[][] w, double[][] c, double[] biasW, double[] biasC) {
        int n = x.length;
        double[][] dW = new double[n][w[0].length];
        double[][] dC = new double[n][w[0].length];
        double[] dBiasW = new double[n];
        double[] dBiasC = new double[n];
        double loss = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (x[i][j] > 0) {
                    double f = Math.min(1, Math.pow(x[i][j] / xMax, 0.75));
                    double d = Vectors.dot(w[i], c[j]) + biasW[i] + biasC[j] - Math.log(x[i][j]);
                    loss += f * d * d;
                    double g = 2 * f * d;
                    dW[i] = Vectors.plus(dW[i], Vectors.times(c[j], g));
                    dC[j] = Vectors.plus(dC[j], Vectors.times(w[i], g));
                    dBiasW[i] += g;
                    dBiasC[j] += g;
                }
            }
        }
        return new GloVeGradients(loss, dW, dC, dBiasW, dBiasC);
    }

    /// 1/(1+e⁻ᶻ), without overflow.
    static double sigmoid(double z) {
        double e = Math.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /// log(1+eᶻ), without overflow.
    static double softplus(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    /// The mean of some rows.
    public static double[] mean(double[][] rows, int[] which) {
        if (which.length == 0) {
            throw new IllegalArgumentException("the mean of no words is not defined");
        }
        double[] sum = new double[rows[0].length];
        for (int i : which) {
            sum = Vectors.plus(sum, rows[i]);
        }
        return Vectors.times(sum, 1.0 / which.length);
    }

    /// The gradient of a mean's rows: each gets its share.
    private static double[][] shared(double[][] in, int[] inputs, double[] dh) {
        double[][] dIn = new double[in.length][dh.length];
        for (int i : inputs) {
            dIn[i] = Vectors.plus(dIn[i], Vectors.times(dh, 1.0 / inputs.length));
        }
        return dIn;
    }
}
