// exercise: w01-optimize
// expect: db is taken after w has changed
Trained optimize(Tensor w, double b, Tensor x, Tensor y, double learningRate, int steps) {
    double[] costs = new double[steps];
    for (int step = 0; step < steps; step++) {
        Gradients gradients = propagate(w, b, x, y);
        costs[step] = gradients.cost();
        w = w.minus(gradients.dw().times(learningRate));
        b = b - learningRate * propagate(w, b, x, y).db();
    }
    return new Trained(w, b, costs);
}
