package nabla.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class FormulasTest {
    private final SplittableRandom random = new SplittableRandom(9);
    private final double[][] in = WindowStepTest.table(random, 5, 3);
    private final double[][] out = WindowStepTest.table(random, 5, 3);

    /// Compares a gradient with central differences.
    private static void assertGradient(double[][] x, double[][] gradient, ToDoubleFunction<double[][]> loss) {
        double h = 1e-5;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < x[i].length; k++) {
                double old = x[i][k];
                x[i][k] = old + h;
                double up = loss.applyAsDouble(x);
                x[i][k] = old - h;
                double down = loss.applyAsDouble(x);
                x[i][k] = old;
                assertEquals((up - down) / (2 * h), gradient[i][k], 1e-8);
            }
        }
    }

    @Test
    void gradientsOfTheSoftmaxAreRight() {
        var skipGram = Formulas.skipGramSoftmax(in, out, 2, 4);
        assertGradient(
                in, skipGram.dIn(), x -> Formulas.skipGramSoftmax(x, out, 2, 4).loss());
        assertGradient(
                out, skipGram.dOut(), x -> Formulas.skipGramSoftmax(in, x, 2, 4).loss());
        int[] context = {0, 1, 3, 0};
        var cbow = Formulas.cbowSoftmax(in, out, context, 2);
        assertGradient(
                in, cbow.dIn(), x -> Formulas.cbowSoftmax(x, out, context, 2).loss());
        assertGradient(
                out, cbow.dOut(), x -> Formulas.cbowSoftmax(in, x, context, 2).loss());
    }

    @Test
    void gradientsOfNegativeSamplingAreRightAlsoForARepeatedWord() {
        int[] negatives = {0, 3, 0};
        var g = Formulas.negativeSampling(in, out, 2, 4, negatives);
        assertGradient(
                in,
                g.dIn(),
                x -> Formulas.negativeSampling(x, out, 2, 4, negatives).loss());
        assertGradient(
                out,
                g.dOut(),
                x -> Formulas.negativeSampling(in, x, 2, 4, negatives).loss());
    }

    @Test
    void hierarchicalProbabilitiesAddUpToOneAndItsGradientsAreRight() {
        HuffmanTree tree = new HuffmanTree(new long[] {9, 4, 3, 2, 1, 1});
        double[][] nodes = WindowStepTest.table(random, 5, 3);
        double sum = 0;
        for (int word = 0; word < 6; word++) {
            int[] path = tree.path(word);
            int[] code = new int[path.length];
            for (int k = 0; k < code.length; k++) {
                code[k] = tree.code(word)[k];
            }
            double[] h = in[1];
            sum += Formulas.hierarchicalProbability(nodes, h, path, code);
            var g = Formulas.hierarchicalSoftmax(nodes, h, path, code);
            assertEquals(-Math.log(Formulas.hierarchicalProbability(nodes, h, path, code)), g.loss(), 1e-12);
            assertGradient(
                    nodes,
                    g.dNodes(),
                    x -> Formulas.hierarchicalSoftmax(x, h, path, code).loss());
            assertGradient(
                    new double[][] {h},
                    new double[][] {g.dh()},
                    x -> Formulas.hierarchicalSoftmax(nodes, x[0], path, code).loss());
        }
        assertEquals(1, sum, 1e-12);
    }

    @Test
    void theGloVeLossIsTheReferences() {
        var reference = Reference.object("glove_loss_and_adagrad_epoch");
        var g = Formulas.gloVe(
                Reference.table(reference.get("X")),
                10,
                Reference.table(reference.get("W")),
                Reference.table(reference.get("C")),
                Reference.numbers(reference.get("b_w")),
                Reference.numbers(reference.get("b_c")));
        assertEquals(reference.get("J_sum_f_diff2").getAsDouble(), g.loss(), 1e-9);
        assertArrayEquals(Reference.numbers(reference.get("dJ_dbw")), g.dBiasW(), 1e-9);
        double[][] dW = Reference.table(reference.get("dJ_dW"));
        for (int i = 0; i < dW.length; i++) {
            assertArrayEquals(dW[i], g.dW()[i], 1e-9);
        }
    }

    @Test
    void pairsComeInTheOrderOfTheSentence() {
        var pairs = Formulas.skipGramPairs(List.of("the", "quick", "brown", "fox", "jumps"), 2);
        assertEquals(14, pairs.size());
        assertEquals(new Formulas.Pair("brown", "the"), pairs.get(5));
        assertEquals(new Formulas.Pair("jumps", "fox"), pairs.getLast());
    }
}
