// exercise: w01-perceptron
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
            double direction = o > t[i] ? -1 : o < t[i] ? 1 : 0;
            for (int j = w.length - 1; j >= 0; j--) {
                w[j] = w[j] + direction * x[i][j] * learningRate;
            }
            b = b + direction * learningRate;
            if (o != t[i]) {
                errors[epoch]++;
            }
        }
    }
    return new Perceptron(w, b, errors);
}
