package nabla.embedding;

/// The step as the formulas have it. `VectorCellStep` computes the same several times as fast.
final class PlainCellStep implements CellStep {
    private final int dimension;

    PlainCellStep(int dimension) {
        this.dimension = dimension;
    }

    @Override
    public int half() {
        return dimension + 1;
    }

    @Override
    public double step(float[] w, int row, float[] c, int column, float logX, float weight, float rate) {
        int bias = dimension;
        float d = w[row + bias] + c[column + bias] - logX;
        for (int k = 0; k < dimension; k++) {
            d += w[row + k] * c[column + k];
        }
        float step = rate * weight * d; //                             α·f·d
        for (int k = 0; k < dimension; k++) {
            float wk = w[row + k];
            float ck = c[column + k];
            descend(w, row + k, step * ck);
            descend(c, column + k, step * wk);
        }
        descend(w, row + bias, step);
        descend(c, column + bias, step);
        return (double) weight * d * d;
    }

    /// θ ← θ − g/√G, then G ← G + g².
    private void descend(float[] rows, int at, float g) {
        rows[at] -= g / (float) Math.sqrt(rows[at + half()]);
        rows[at + half()] += g * g;
    }
}
