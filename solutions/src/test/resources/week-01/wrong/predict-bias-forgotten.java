// exercise: w01-predict
// expect: b is not added
Tensor predict(Tensor w, double b, Tensor x) {
    return w.transpose().matmul(x).sigmoid().greater(0.5);
}
