// exercise: w01-bce
// expect: another logarithm is used
double binaryCrossEntropy(double[] a, double[] y) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
        sum -= y[i] * Math.log10(a[i]) + (1 - y[i]) * Math.log10(1 - a[i]);
    }
    return sum / a.length;
}
