package nabla.embedding;

/// The step as the formula has it. `VectorStep` computes the same several times as fast.
final class PlainStep implements WindowStep {
    private final int dimension;

    PlainStep(int dimension) {
        this.dimension = dimension;
    }

    @Override
    public int stride(int d) {
        return d;
    }

    @Override
    public void step(float[] in, int[] inputs, int n, float[] out, int[] outputs, float[] labels, int m, float rate) {
        float[][] g = new float[n][m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                float z = dot(in, inputs[i], out, outputs[j]);
                g[i][j] = rate * (labels[j] - Sigmoid.of(z)); //       gᵢⱼ = α · (yⱼ − σ(vᵢ·uⱼ))
            }
        }
        float[][] dv = new float[n][dimension];
        float[][] du = new float[m][dimension];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                add(dv[i], g[i][j], out, outputs[j]); //               Σⱼ gᵢⱼ·uⱼ
                add(du[j], g[i][j], in, inputs[i]); //                 Σᵢ gᵢⱼ·vᵢ
            }
        }
        for (int i = 0; i < n; i++) {
            addTo(in, inputs[i], dv[i]);
        }
        for (int j = 0; j < m; j++) {
            addTo(out, outputs[j], du[j]);
        }
    }

    private float dot(float[] a, int i, float[] b, int j) {
        float sum = 0;
        for (int c = 0; c < dimension; c++) {
            sum += a[i + c] * b[j + c];
        }
        return sum;
    }

    private void add(float[] sum, float g, float[] rows, int row) {
        for (int c = 0; c < dimension; c++) {
            sum[c] += g * rows[row + c];
        }
    }

    private void addTo(float[] rows, int row, float[] sum) {
        for (int c = 0; c < dimension; c++) {
            rows[row + c] += sum[c];
        }
    }
}
