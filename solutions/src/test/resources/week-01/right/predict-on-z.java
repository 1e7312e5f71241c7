// exercise: w01-predict
Tensor predict(Tensor w, double b, Tensor x) {
    return w.transpose().matmul(x).plus(b).greater(0);
}
