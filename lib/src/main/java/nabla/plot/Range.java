package nabla.plot;

/// An interval of an axis.
record Range(double low, double high) {
    Range {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "an axis needs two finite ends, the lower first, but got " + low + " and " + high);
        }
    }

    /// `count` numbers from end to end.
    double[] steps(int count) {
        double[] out = new double[count];
        for (int i = 0; i < count; i++) {
            out[i] = low + (high - low) * i / (count - 1);
        }
        return out;
    }
}
