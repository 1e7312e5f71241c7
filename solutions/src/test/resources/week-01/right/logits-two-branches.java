// exercise: w01-logits
double bceWithLogits(double[] z, double[] y) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        if (z[i] >= 0) {
            sum += (1 - y[i]) * z[i] + Math.log(1 + Math.exp(-z[i]));
        } else {
            sum += -y[i] * z[i] + Math.log(1 + Math.exp(z[i]));
        }
    }
    return sum / z.length;
}
