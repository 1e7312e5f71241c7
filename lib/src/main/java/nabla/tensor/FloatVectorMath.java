package nabla.tensor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// The element-wise functions on vectors of floats: the steps of `FloatMath`, which says why.
final class FloatVectorMath {
    private FloatVectorMath() {}

    static FloatVector exp(FloatVector x) {
        FloatVector v = x.min(FloatMath.EXP_MAX).max(FloatMath.EXP_MIN);
        FloatVector n = round(v.mul(FloatMath.LOG2_E));
        FloatVector r = v.sub(n.mul(FloatMath.LN2_HIGH)).sub(n.mul(FloatMath.LN2_LOW));
        FloatVector half = round(n.mul(0.5f));
        return tail(r).add(1).mul(power(half)).mul(power(n.sub(half)));
    }

    static FloatVector sigmoid(FloatVector x) {
        FloatVector one = FloatVector.broadcast(x.species(), 1);
        return one.div(exp(x.neg()).add(1));
    }

    static FloatVector tanh(FloatVector x) {
        FloatVector v = x.abs().min(FloatMath.TANH_MAX).mul(2);
        FloatVector n = round(v.mul(FloatMath.LOG2_E));
        FloatVector r = v.sub(n.mul(FloatMath.LN2_HIGH)).sub(n.mul(FloatMath.LN2_LOW));
        FloatVector p = power(n);
        FloatVector q = p.mul(tail(r)).add(p.sub(1));
        var sign = x.reinterpretAsInts().and(Float.floatToRawIntBits(-0f));
        return q.div(q.add(2)).reinterpretAsInts().or(sign).reinterpretAsFloats();
    }

    static FloatVector log(FloatVector x) {
        int rootHalf = Float.floatToRawIntBits(FloatMath.SQRT_HALF);
        VectorMask<Float> tiny = x.lt(Float.MIN_NORMAL);
        FloatVector v = x.mul(0x1p25f, tiny);
        var bits = v.reinterpretAsInts().sub(rootHalf);
        FloatVector n = (FloatVector)
                bits.lanewise(VectorOperators.ASHR, FloatMath.MANTISSA).convert(VectorOperators.I2F, 0);
        n = n.sub(25, tiny);
        FloatVector m = bits.and((1 << FloatMath.MANTISSA) - 1).add(rootHalf).reinterpretAsFloats();
        FloatVector f = m.sub(1);
        FloatVector s = f.div(f.add(2));
        FloatVector z = s.mul(s);
        FloatVector p = FloatVector.broadcast(x.species(), FloatMath.L9);
        p = p.mul(z).add(FloatMath.L7);
        p = p.mul(z).add(FloatMath.L5);
        p = p.mul(z).add(FloatMath.L3);
        FloatVector h = f.mul(f).mul(0.5f);
        FloatVector low = s.mul(h.add(p.mul(z))).add(n.mul(FloatMath.LN2_LOW));
        FloatVector y = n.mul(FloatMath.LN2_HIGH).sub(h.sub(low).sub(f));
        return y.blend(Float.NEGATIVE_INFINITY, x.eq(0))
                .blend(x, x.eq(Float.POSITIVE_INFINITY))
                .blend(Float.NaN, x.lt(0).or(x.test(VectorOperators.IS_NAN)));
    }

    private static FloatVector round(FloatVector x) {
        return x.add(FloatMath.MAGIC).sub(FloatMath.MAGIC);
    }

    private static FloatVector tail(FloatVector r) {
        FloatVector p = FloatVector.broadcast(r.species(), FloatMath.E7);
        p = p.mul(r).add(FloatMath.E6);
        p = p.mul(r).add(FloatMath.E5);
        p = p.mul(r).add(FloatMath.E4);
        p = p.mul(r).add(FloatMath.E3);
        p = p.mul(r).add(FloatMath.E2);
        return p.mul(r).mul(r).add(r);
    }

    private static FloatVector power(FloatVector n) {
        return n.add(FloatMath.MAGIC)
                .reinterpretAsInts()
                .add(FloatMath.BIAS)
                .lanewise(VectorOperators.LSHL, FloatMath.MANTISSA)
                .reinterpretAsFloats();
    }
}
