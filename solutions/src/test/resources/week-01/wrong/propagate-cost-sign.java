// exercise: w01-propagate
// expect: the minus sign in front missing
Gradients propagate(Tensor w, double b, Tensor x, Tensor y) {
    int m = x.size(1);
    Tensor a = w.transpose().matmul(x).plus(b).sigmoid();
    Tensor losses = y.times(a.log()).plus(y.negate().plus(1).times(a.negate().plus(1).log()));
    double cost = losses.sum().item() / m;
    Tensor dz = a.minus(y);
    Tensor dw = x.matmul(dz.transpose()).div(m);
    double db = dz.sum().item() / m;
    return new Gradients(dw, db, cost);
}
