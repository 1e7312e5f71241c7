// exercise: w01-predict
Tensor predict(Tensor w, double b, Tensor x) {
    int m = x.size(1);
    double[] decisions = new double[m];
    for (int i = 0; i < m; i++) {
        double z = b;
        for (int j = 0; j < x.size(0); j++) {
            z += w.get(j, 0) * x.get(j, i);
        }
        decisions[i] = sigmoid(z) > 0.5 ? 1 : 0;
    }
    return Tensor.of(decisions, 1, m);
}
