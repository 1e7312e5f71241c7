package nabla.embedding;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Raises the probability of one word given some input rows, in the way of an output layer. Serves one thread.
sealed interface Predictor {
    /// One step for the word with this id.
    void predict(int word, float[] in, int[] inputs, int n, float[] out, float rate, SplittableRandom random);

    /// Negative sampling: the word with label 1, noise words with label 0. A word that is drawn again is left out.
    final class Noise implements Predictor {
        private final WindowStep step;
        private final AliasTable noise;
        private final int stride;
        private final int[] outputs;
        private final float[] labels;

        Noise(WindowStep step, AliasTable noise, int negatives, int stride) {
            this.step = step;
            this.noise = noise;
            this.stride = stride;
            this.outputs = new int[negatives + 1];
            this.labels = new float[negatives + 1];
            labels[0] = 1;
        }

        @Override
        public void predict(
                int word, float[] in, int[] inputs, int n, float[] out, float rate, SplittableRandom random) {
            int m = 0;
            outputs[m++] = word * stride;
            for (int k = 1; k < outputs.length; k++) {
                int row = noise.draw(random.nextLong()) * stride;
                if (!drawn(row, m)) {
                    outputs[m++] = row;
                }
            }
            step.step(in, inputs, n, out, outputs, labels, m, rate);
        }

        /// Whether a row is among the first m outputs; a step's outputs must differ.
        private boolean drawn(int row, int m) {
            for (int k = 0; k < m; k++) {
                if (outputs[k] == row) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Hierarchical softmax: the inner nodes of the word's path; branch 0 has label 1.
    final class Path implements Predictor {
        private final WindowStep step;
        private final HuffmanTree tree;
        private final int stride;
        private int[] outputs = new int[64];
        private float[] labels = new float[64];

        Path(WindowStep step, HuffmanTree tree, int stride) {
            this.step = step;
            this.tree = tree;
            this.stride = stride;
        }

        @Override
        public void predict(
                int word, float[] in, int[] inputs, int n, float[] out, float rate, SplittableRandom random) {
            int[] path = tree.path(word);
            byte[] code = tree.code(word);
            if (outputs.length < path.length) {
                outputs = new int[2 * path.length];
                labels = new float[2 * path.length];
            }
            for (int k = 0; k < path.length; k++) {
                outputs[k] = path[k] * stride;
                labels[k] = 1 - code[k];
            }
            step.step(in, inputs, n, out, outputs, labels, path.length, rate);
        }
    }

    /// The full softmax: for each input, ∂log p/∂u_w = (y_w − p_w)·v over all words w.
    final class Softmax implements Predictor {
        private final int words;
        private final int dimension;
        private final int stride;
        private final double[] p;
        private final float[] dv;

        Softmax(int words, int dimension, int stride) {
            this.words = words;
            this.dimension = dimension;
            this.stride = stride;
            this.p = new double[words];
            this.dv = new float[dimension];
        }

        @Override
        public void predict(
                int word, float[] in, int[] inputs, int n, float[] out, float rate, SplittableRandom random) {
            for (int i = 0; i < n; i++) {
                probabilities(in, inputs[i], out); //                      p = softmax(U·v)
                Arrays.fill(dv, 0);
                for (int w = 0; w < words; w++) {
                    float g = (float) (rate * ((w == word ? 1 : 0) - p[w]));
                    for (int c = 0; c < dimension; c++) {
                        dv[c] += g * out[w * stride + c]; //               Σ_w (y_w − p_w)·u_w
                        out[w * stride + c] += g * in[inputs[i] + c];
                    }
                }
                for (int c = 0; c < dimension; c++) {
                    in[inputs[i] + c] += dv[c];
                }
            }
        }

        private void probabilities(float[] in, int row, float[] out) {
            double max = Double.NEGATIVE_INFINITY;
            for (int w = 0; w < words; w++) {
                double z = 0;
                for (int c = 0; c < dimension; c++) {
                    z += in[row + c] * out[w * stride + c];
                }
                p[w] = z;
                max = Math.max(max, z);
            }
            double sum = 0;
            for (int w = 0; w < words; w++) {
                p[w] = Math.exp(p[w] - max);
                sum += p[w];
            }
            for (int w = 0; w < words; w++) {
                p[w] /= sum;
            }
        }
    }
}
