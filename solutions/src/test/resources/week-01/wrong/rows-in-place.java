// exercise: w01-rows
// expect: an input is changed
double[][] normalizeRows(double[][] x) {
    for (double[] row : x) {
        double square = 0;
        for (double v : row) {
            square += v * v;
        }
        for (int j = 0; j < row.length && square > 0; j++) {
            row[j] /= Math.sqrt(square);
        }
    }
    return x;
}
