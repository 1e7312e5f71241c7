// exercise: w01-optimize
// expect: the weights before the last step
Trained optimize(Tensor w, double b, Tensor x, Tensor y, double learningRate, int steps) {
    Tensor before = w;
    double[] costs = new double[steps];
    for (int step = 0; step < steps; step++) {
        before = w;
        Gradients gradients = propagate(w, b, x, y);
        costs[step] = gradients.cost();
        w = w.minus(gradients.dw().times(learningRate));
        b = b - learningRate * gradients.db();
    }
    return new Trained(before, b, costs);
}
