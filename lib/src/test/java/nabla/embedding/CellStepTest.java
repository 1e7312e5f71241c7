package nabla.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellStepTest {
    @Test
    void anEpochOfPlainStepsIsTheReferences() {
        var reference = Reference.object("glove_loss_and_adagrad_epoch");
        var after = reference.getAsJsonObject("adagrad").getAsJsonObject("bias_eta_0.05");
        double[][] x = Reference.table(reference.get("X"));
        CellStep step = new PlainCellStep(3);
        float[] w = rows(Reference.table(reference.get("W")), Reference.numbers(reference.get("b_w")), step.half());
        float[] c = rows(Reference.table(reference.get("C")), Reference.numbers(reference.get("b_c")), step.half());
        GloVe settings = GloVe.standard();
        double loss = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                if (x[i][j] > 0) {
                    float weight = (float) settings.weight(x[i][j]);
                    int row = i * 2 * step.half();
                    loss += step.step(w, row, c, j * 2 * step.half(), (float) Math.log(x[i][j]), weight, 0.05f);
                }
            }
        }
        assertEquals(2 * after.get("cost_half_f_diff2_sum").getAsDouble(), loss, 1e-5);
        assertRows(Reference.table(after.get("W")), Reference.numbers(after.get("b_w")), w, step.half());
        assertRows(Reference.table(after.get("C")), Reference.numbers(after.get("b_c")), c, step.half());
    }

    @Test
    void theFastStepIsThePlainStep() {
        var random = new SplittableRandom(11);
        for (int dimension : new int[] {1, 7, 8, 15, 16, 50, 100}) {
            double[][] vectors = WindowStepTest.table(random, 2, dimension);
            double[] biases = {0.3, -0.2};
            CellStep fast = new VectorCellStep(dimension);
            CellStep plain = new PlainCellStep(dimension);
            float[] w = rows(vectors, biases, fast.half());
            float[] c = rows(new double[][] {vectors[1], vectors[0]}, biases, fast.half());
            float[] plainW = rows(vectors, biases, plain.half());
            float[] plainC = rows(new double[][] {vectors[1], vectors[0]}, biases, plain.half());
            for (int k = 0; k < 5; k++) {
                double loss = fast.step(w, 0, c, 2 * fast.half(), 1.5f, 0.4f, 0.05f);
                double plainLoss = plain.step(plainW, 0, plainC, 2 * plain.half(), 1.5f, 0.4f, 0.05f);
                assertEquals(plainLoss, loss, 2e-5 * plainLoss);
            }
            for (int k = 0; k <= dimension; k++) {
                assertEquals(plainW[k], w[k], 2e-5f);
                assertEquals(plainC[2 * plain.half() + k], c[2 * fast.half() + k], 1e-5f);
                assertEquals(plainW[plain.half() + k], w[fast.half() + k], 1e-5f);
            }
        }
    }

    private static float[] rows(double[][] vectors, double[] biases, int half) {
        float[] rows = new float[vectors.length * 2 * half];
        for (int i = 0; i < vectors.length; i++) {
            int row = i * 2 * half;
            for (int k = 0; k < vectors[i].length; k++) {
                rows[row + k] = (float) vectors[i][k];
            }
            rows[row + vectors[i].length] = (float) biases[i];
            for (int k = half; k < 2 * half; k++) {
                rows[row + k] = 1;
            }
        }
        return rows;
    }

    private static void assertRows(double[][] vectors, double[] biases, float[] rows, int half) {
        for (int i = 0; i < vectors.length; i++) {
            for (int k = 0; k < vectors[i].length; k++) {
                assertEquals(vectors[i][k], rows[i * 2 * half + k], 1e-5);
            }
            assertEquals(biases[i], rows[i * 2 * half + vectors[i].length], 1e-5);
        }
    }
}
