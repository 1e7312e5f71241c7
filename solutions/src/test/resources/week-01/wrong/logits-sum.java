// exercise: w01-logits
// expect: the mean over the samples is missing
double bceWithLogits(double[] z, double[] y) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        sum += Math.max(z[i], 0) - z[i] * y[i] + Math.log(1 + Math.exp(-Math.abs(z[i])));
    }
    return sum;
}
