// exercise: w01-perceptron
// expect: the learning rate is not used
Perceptron perceptronTrain(double[][] x, double[] t, double learningRate, int epochs) {
    double[] w = new double[x[0].length];
    double b = 0;
    int[] errors = new int[epochs];
    for (int epoch = 0; epoch < epochs; epoch++) {
        for (int i = 0; i < x.length; i++) {
            double z = b;
            for (int j = 0; j < w.length; j++) {
                z += w[j] * x[i][j];
            }
            double o = z >= 0 ? 1 : 0;
            for (int j = 0; j < w.length; j++) {
                w[j] += (t[i] - o) * x[i][j];
            }
            b += (t[i] - o);
            if (o != t[i]) {
                errors[epoch]++;
            }
        }
    }
    return new Perceptron(w, b, errors);
}
