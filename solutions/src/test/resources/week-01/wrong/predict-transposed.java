// exercise: w01-predict
// expect: the result is transposed
Tensor predict(Tensor w, double b, Tensor x) {
    return w.transpose().matmul(x).plus(b).sigmoid().greater(0.5).transpose();
}
