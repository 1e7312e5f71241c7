package nabla.embedding;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The step with the Vector API. Root and quotient together are a product with 1/√G, guessed from the bits of G and
/// brought to within five millionths by two steps of Newton's method.
final class VectorCellStep implements CellStep {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> BITS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int MAGIC = 0x5f3759df; // minus half the bits of x is near the bits of 1/√x

    private final int bias;
    private final int half;

    VectorCellStep(int dimension) {
        bias = dimension;
        half = (dimension + LANES) / LANES * LANES; // room for the bias
    }

    @Override
    public int half() {
        return half;
    }

    @Override
    public double step(float[] w, int row, float[] c, int column, float logX, float weight, float rate) {
        float bw = w[row + bias];
        float bc = c[column + bias];
        float gw = w[row + bias + half];
        float gc = c[column + bias + half];
        float d = dot(w, row, c, column) - bw * bc + bw + bc - logX;
        float step = rate * weight * d;
        FloatVector s = FloatVector.broadcast(SPECIES, step);
        for (int k = 0; k < half; k += LANES) {
            FloatVector x = load(w, row + k);
            FloatVector y = load(c, column + k);
            FloatVector gx = load(w, row + half + k);
            FloatVector gy = load(c, column + half + k);
            FloatVector dx = s.mul(y);
            FloatVector dy = s.mul(x);
            x.sub(dx.mul(inverseRoot(gx))).intoArray(w, row + k);
            y.sub(dy.mul(inverseRoot(gy))).intoArray(c, column + k);
            dx.fma(dx, gx).intoArray(w, row + half + k);
            dy.fma(dy, gy).intoArray(c, column + half + k);
        }
        // The loop took the biases for one more dimension; put them right.
        w[row + bias] = bw - step / (float) Math.sqrt(gw);
        c[column + bias] = bc - step / (float) Math.sqrt(gc);
        w[row + bias + half] = gw + step * step;
        c[column + bias + half] = gc + step * step;
        return (double) weight * d * d;
    }

    private float dot(float[] w, int row, float[] c, int column) {
        FloatVector even = FloatVector.zero(SPECIES);
        FloatVector odd = even;
        int k = 0;
        for (; k + 2 * LANES <= half; k += 2 * LANES) {
            even = load(w, row + k).fma(load(c, column + k), even);
            odd = load(w, row + k + LANES).fma(load(c, column + k + LANES), odd);
        }
        if (k < half) {
            even = load(w, row + k).fma(load(c, column + k), even);
        }
        return even.add(odd).reduceLanes(VectorOperators.ADD);
    }

    /// 1/√x: y ← y·(3 − x·y²)/2, twice.
    private static FloatVector inverseRoot(FloatVector x) {
        FloatVector y = IntVector.broadcast(BITS, MAGIC)
                .sub(x.reinterpretAsInts().lanewise(VectorOperators.LSHR, 1))
                .reinterpretAsFloats();
        FloatVector h = x.mul(-0.5f);
        FloatVector threeHalves = FloatVector.broadcast(SPECIES, 1.5f);
        y = y.mul(h.mul(y).fma(y, threeHalves));
        return y.mul(h.mul(y).fma(y, threeHalves));
    }

    private static FloatVector load(float[] a, int at) {
        return FloatVector.fromArray(SPECIES, a, at);
    }
}
