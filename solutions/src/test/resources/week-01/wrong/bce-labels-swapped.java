// exercise: w01-bce
// expect: and not swapped
double binaryCrossEntropy(double[] a, double[] y) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
        sum -= (1 - y[i]) * Math.log(a[i]) + y[i] * Math.log(1 - a[i]);
    }
    return sum / a.length;
}
