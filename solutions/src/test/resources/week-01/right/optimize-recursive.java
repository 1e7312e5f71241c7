// exercise: w01-optimize
Trained optimize(Tensor w, double b, Tensor x, Tensor y, double learningRate, int steps) {
    if (steps == 0) {
        return new Trained(w, b, new double[0]);
    }
    Gradients g = propagate(w, b, x, y);
    Trained rest = optimize(w.minus(g.dw().times(learningRate)), b - learningRate * g.db(), x, y, learningRate, steps - 1);
    double[] costs = new double[steps];
    costs[0] = g.cost();
    System.arraycopy(rest.costs(), 0, costs, 1, steps - 1);
    return new Trained(rest.w(), rest.b(), costs);
}
