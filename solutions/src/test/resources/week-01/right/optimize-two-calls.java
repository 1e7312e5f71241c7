// exercise: w01-optimize
Trained optimize(Tensor w, double b, Tensor x, Tensor y, double learningRate, int steps) {
    double[] costs = new double[steps];
    Tensor v = w;
    double c = b;
    for (int step = 0; step < steps; step++) {
        costs[step] = propagate(v, c, x, y).cost();
        Tensor dw = propagate(v, c, x, y).dw();
        double db = propagate(v, c, x, y).db();
        v = v.minus(dw.times(learningRate));
        c -= learningRate * db;
    }
    return new Trained(v, c, costs);
}
