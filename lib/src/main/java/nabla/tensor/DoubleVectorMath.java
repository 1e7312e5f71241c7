package nabla.tensor;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// The element-wise functions on vectors of doubles: the steps of `DoubleMath`, which says why.
final class DoubleVectorMath {
    private DoubleVectorMath() {}

    static DoubleVector exp(DoubleVector x) {
        DoubleVector v = x.min(DoubleMath.EXP_MAX).max(DoubleMath.EXP_MIN);
        DoubleVector n = round(v.mul(DoubleMath.LOG2_E));
        DoubleVector r = v.sub(n.mul(DoubleMath.LN2_HIGH)).sub(n.mul(DoubleMath.LN2_LOW));
        DoubleVector half = round(n.mul(0.5));
        return tail(r).add(1).mul(power(half)).mul(power(n.sub(half)));
    }

    static DoubleVector sigmoid(DoubleVector x) {
        DoubleVector one = DoubleVector.broadcast(x.species(), 1);
        return one.div(exp(x.neg()).add(1));
    }

    static DoubleVector tanh(DoubleVector x) {
        DoubleVector v = x.abs().min(DoubleMath.TANH_MAX).mul(2);
        DoubleVector n = round(v.mul(DoubleMath.LOG2_E));
        DoubleVector r = v.sub(n.mul(DoubleMath.LN2_HIGH)).sub(n.mul(DoubleMath.LN2_LOW));
        DoubleVector p = power(n);
        DoubleVector q = p.mul(tail(r)).add(p.sub(1));
        var sign = x.reinterpretAsLongs().and(Double.doubleToRawLongBits(-0.0));
        return q.div(q.add(2)).reinterpretAsLongs().or(sign).reinterpretAsDoubles();
    }

    static DoubleVector log(DoubleVector x) {
        long rootHalf = Double.doubleToRawLongBits(DoubleMath.SQRT_HALF);
        VectorMask<Double> tiny = x.lt(Double.MIN_NORMAL);
        DoubleVector v = x.mul(0x1p54, tiny);
        var bits = v.reinterpretAsLongs().sub(rootHalf);
        DoubleVector n = (DoubleVector)
                bits.lanewise(VectorOperators.ASHR, DoubleMath.MANTISSA).convert(VectorOperators.L2D, 0);
        n = n.sub(54, tiny);
        DoubleVector m = bits.and((1L << DoubleMath.MANTISSA) - 1).add(rootHalf).reinterpretAsDoubles();
        DoubleVector f = m.sub(1);
        DoubleVector s = f.div(f.add(2));
        DoubleVector z = s.mul(s);
        DoubleVector p = DoubleVector.broadcast(x.species(), DoubleMath.L21);
        p = p.mul(z).add(DoubleMath.L19);
        p = p.mul(z).add(DoubleMath.L17);
        p = p.mul(z).add(DoubleMath.L15);
        p = p.mul(z).add(DoubleMath.L13);
        p = p.mul(z).add(DoubleMath.L11);
        p = p.mul(z).add(DoubleMath.L9);
        p = p.mul(z).add(DoubleMath.L7);
        p = p.mul(z).add(DoubleMath.L5);
        p = p.mul(z).add(DoubleMath.L3);
        DoubleVector h = f.mul(f).mul(0.5);
        DoubleVector low = s.mul(h.add(p.mul(z))).add(n.mul(DoubleMath.LN2_LOW));
        DoubleVector y = n.mul(DoubleMath.LN2_HIGH).sub(h.sub(low).sub(f));
        return y.blend(Double.NEGATIVE_INFINITY, x.eq(0))
                .blend(x, x.eq(Double.POSITIVE_INFINITY))
                .blend(Double.NaN, x.lt(0).or(x.test(VectorOperators.IS_NAN)));
    }

    private static DoubleVector round(DoubleVector x) {
        return x.add(DoubleMath.MAGIC).sub(DoubleMath.MAGIC);
    }

    private static DoubleVector tail(DoubleVector r) {
        DoubleVector p = DoubleVector.broadcast(r.species(), DoubleMath.E13);
        p = p.mul(r).add(DoubleMath.E12);
        p = p.mul(r).add(DoubleMath.E11);
        p = p.mul(r).add(DoubleMath.E10);
        p = p.mul(r).add(DoubleMath.E9);
        p = p.mul(r).add(DoubleMath.E8);
        p = p.mul(r).add(DoubleMath.E7);
        p = p.mul(r).add(DoubleMath.E6);
        p = p.mul(r).add(DoubleMath.E5);
        p = p.mul(r).add(DoubleMath.E4);
        p = p.mul(r).add(DoubleMath.E3);
        p = p.mul(r).add(DoubleMath.E2);
        return p.mul(r).mul(r).add(r);
    }

    private static DoubleVector power(DoubleVector n) {
        return n.add(DoubleMath.MAGIC)
                .reinterpretAsLongs()
                .add(DoubleMath.BIAS)
                .lanewise(VectorOperators.LSHL, DoubleMath.MANTISSA)
                .reinterpretAsDoubles();
    }
}
