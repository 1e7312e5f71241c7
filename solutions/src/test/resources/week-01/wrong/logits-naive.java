// exercise: w01-logits
// expect: ln(1 − σ(800)) is ln 0
double bceWithLogits(double[] z, double[] y) {
    double[] a = new double[z.length];
    for (int i = 0; i < z.length; i++) {
        a[i] = sigmoid(z[i]);
    }
    return binaryCrossEntropy(a, y);
}
