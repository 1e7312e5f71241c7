// exercise: w01-bce
double binaryCrossEntropy(double[] a, double[] y) {
    double sum = 0;
    for (int i = a.length - 1; i >= 0; i--) {
        sum -= y[i] * Math.log(a[i]) + (1 - y[i]) * Math.log(1 - a[i]);
    }
    return sum / a.length;
}
