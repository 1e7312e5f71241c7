// exercise: w01-vector
// expect: the division by 255 is missing
Tensor imageToVector(double[][][] image) {
    double[] v = new double[image.length * image[0].length * image[0][0].length];
    int k = 0;
    for (double[][] row : image) {
        for (double[] pixel : row) {
            for (double value : pixel) {
                v[k++] = value;
            }
        }
    }
    return Tensor.of(v, v.length, 1);
}
