// exercise: w01-bce
// expect: Are both parts there
double binaryCrossEntropy(double[] a, double[] y) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
        sum -= y[i] * Math.log(a[i]);
    }
    return sum / a.length;
}
