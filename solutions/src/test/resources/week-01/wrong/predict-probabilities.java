// exercise: w01-predict
// expect: These are probabilities
Tensor predict(Tensor w, double b, Tensor x) {
    return w.transpose().matmul(x).plus(b).sigmoid();
}
