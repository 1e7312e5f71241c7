// exercise: w01-predict
// expect: the classes are swapped
Tensor predict(Tensor w, double b, Tensor x) {
    return w.transpose().matmul(x).plus(b).sigmoid().less(0.5);
}
