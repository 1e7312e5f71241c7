// exercise: w01-bce
double binaryCrossEntropy(double[] a, double[] y) {
    return java.util.stream.IntStream.range(0, a.length)
        .mapToDouble(i -> -y[i] * Math.log(a[i]) - (1 - y[i]) * Math.log1p(-a[i]))
        .average()
        .getAsDouble();
}
