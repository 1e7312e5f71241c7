// exercise: w01-logits
double bceWithLogits(double[] z, double[] y) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        sum += Math.max(z[i], 0) - z[i] * y[i] + Math.log1p(Math.exp(-Math.abs(z[i])));
    }
    return sum / z.length;
}
