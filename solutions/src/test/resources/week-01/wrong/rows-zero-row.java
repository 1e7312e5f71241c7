// exercise: w01-rows
// expect: dividing by it gives NaN
double[][] normalizeRows(double[][] x) {
    double[][] result = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
        double square = 0;
        for (double v : x[i]) {
            square += v * v;
        }
        result[i] = x[i].clone();
        for (int j = 0; j < x[i].length; j++) {
            result[i][j] /= Math.sqrt(square);
        }
    }
    return result;
}
