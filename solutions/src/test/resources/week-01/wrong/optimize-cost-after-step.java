// exercise: w01-optimize
// expect: the cost is recorded after the step
Trained optimize(Tensor w, double b, Tensor x, Tensor y, double learningRate, int steps) {
    double[] costs = new double[steps];
    for (int step = 0; step < steps; step++) {
        Gradients gradients = propagate(w, b, x, y);
        w = w.minus(gradients.dw().times(learningRate));
        b = b - learningRate * gradients.db();
        costs[step] = propagate(w, b, x, y).cost();
    }
    return new Trained(w, b, costs);
}
