// exercise: w01-predict
// expect: a = 0.5 counts as 0
Tensor predict(Tensor w, double b, Tensor x) {
    return w.transpose().matmul(x).plus(b).sigmoid().greaterOrEqual(0.5);
}
