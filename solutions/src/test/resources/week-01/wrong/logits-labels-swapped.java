// exercise: w01-logits
// expect: y and 1 − y are swapped
double bceWithLogits(double[] z, double[] y) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        sum += Math.max(z[i], 0) - z[i] * (1 - y[i]) + Math.log(1 + Math.exp(-Math.abs(z[i])));
    }
    return sum / z.length;
}
