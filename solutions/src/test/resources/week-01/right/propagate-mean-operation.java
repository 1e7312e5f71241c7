// exercise: w01-propagate
Gradients propagate(Tensor w, double b, Tensor x, Tensor y) {
    int m = x.size(1);
    Tensor a = w.transpose().matmul(x).plus(b).sigmoid();
    Tensor losses = y.times(a.log()).plus(y.negate().plus(1).times(a.negate().plus(1).log()));
    double cost = -losses.mean().item();
    Tensor dz = a.minus(y);
    Tensor dw = x.matmul(dz.transpose()).div(m);
    double db = dz.mean().item();
    return new Gradients(dw, db, cost);
}
