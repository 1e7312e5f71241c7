// exercise: w01-bce
// expect: this is the squared error
double binaryCrossEntropy(double[] a, double[] y) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
        sum += (a[i] - y[i]) * (a[i] - y[i]);
    }
    return sum / a.length;
}
