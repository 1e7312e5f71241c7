// exercise: w01-optimize
Trained optimize(Tensor w, double b, Tensor x, Tensor y, double learningRate, int steps) {
    double[] costs = new double[steps];
    for (int step = 0; step < steps; step++) {
        Gradients gradients = propagate(w, b, x, y);
        costs[step] = gradients.cost();
        w = w.plus(gradients.dw().times(-learningRate));
        b = b - learningRate * gradients.db();
    }
    return new Trained(w, b, costs);
}
