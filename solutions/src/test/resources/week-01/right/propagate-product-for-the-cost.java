// exercise: w01-propagate
Gradients propagate(Tensor w, double b, Tensor x, Tensor y) {
    int m = x.size(1);
    Tensor a = w.transpose().matmul(x).plus(b).sigmoid();
    Tensor rest = y.times(-1).plus(1);
    double cost = -(y.matmul(a.log().transpose()).item() + rest.matmul(a.times(-1).plus(1).log().transpose()).item()) / m;
    Tensor dz = a.minus(y);
    Tensor dw = x.matmul(dz.transpose()).div(m);
    double db = dz.sum().item() / m;
    return new Gradients(dw, db, cost);
}
