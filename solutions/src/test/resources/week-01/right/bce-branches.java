// exercise: w01-bce
double binaryCrossEntropy(double[] a, double[] y) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
        sum -= Math.log(y[i] == 1 ? a[i] : 1 - a[i]);
    }
    return sum / a.length;
}
