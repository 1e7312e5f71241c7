// exercise: w01-logits
double bceWithLogits(double[] z, double[] y) {
    return java.util.stream.IntStream.range(0, z.length)
        .mapToDouble(i -> Math.max(0, z[i]) - y[i] * z[i] + Math.log1p(Math.exp(-Math.abs(z[i]))))
        .average()
        .orElse(0);
}
