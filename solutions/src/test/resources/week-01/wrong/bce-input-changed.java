// exercise: w01-bce
// expect: an input is changed
double binaryCrossEntropy(double[] a, double[] y) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
        a[i] = Math.min(a[i], 0.85);
        sum -= y[i] * Math.log(a[i]) + (1 - y[i]) * Math.log(1 - a[i]);
    }
    return sum / a.length;
}
