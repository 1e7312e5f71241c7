// exercise: w01-propagate
Gradients propagate(Tensor w, double b, Tensor x, Tensor y) {
    int n = x.size(0);
    int m = x.size(1);
    double[] dw = new double[n];
    double db = 0;
    double cost = 0;
    for (int i = m - 1; i >= 0; i--) {
        double z = b;
        for (int j = 0; j < n; j++) {
            z += w.get(j, 0) * x.get(j, i);
        }
        double a = sigmoid(z);
        double t = y.get(0, i);
        cost -= (t * Math.log(a) + (1 - t) * Math.log(1 - a)) / m;
        for (int j = 0; j < n; j++) {
            dw[j] += (a - t) * x.get(j, i) / m;
        }
        db += (a - t) / m;
    }
    return new Gradients(Tensor.of(dw, n, 1), db, cost);
}
