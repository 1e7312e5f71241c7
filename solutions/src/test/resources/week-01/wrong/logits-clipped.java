// exercise: w01-logits
// expect: is a probability clipped
double bceWithLogits(double[] z, double[] y) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        double a = Math.clamp(sigmoid(z[i]), 1e-12, 1 - 1e-12);
        sum -= y[i] * Math.log(a) + (1 - y[i]) * Math.log(1 - a);
    }
    return sum / z.length;
}
