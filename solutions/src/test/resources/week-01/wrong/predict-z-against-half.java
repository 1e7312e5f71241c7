// exercise: w01-predict
// expect: z is compared with 0.5
Tensor predict(Tensor w, double b, Tensor x) {
    return w.transpose().matmul(x).plus(b).greater(0.5);
}
