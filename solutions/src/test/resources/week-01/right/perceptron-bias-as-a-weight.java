// exercise: w01-perceptron
Perceptron perceptronTrain(double[][] x, double[] t, double learningRate, int epochs) {
    int n = x[0].length;
    double[] v = new double[n + 1];
    int[] errors = new int[epochs];
    for (int pass = 0; pass < epochs; pass++) {
        for (int i = 0; i < x.length; i++) {
            double[] sample = java.util.Arrays.copyOf(x[i], n + 1);
            sample[n] = 1;
            double z = 0;
            for (int j = 0; j <= n; j++) {
                z += v[j] * sample[j];
            }
            double difference = t[i] - (z >= 0 ? 1 : 0);
            for (int j = 0; j <= n; j++) {
                v[j] += learningRate * difference * sample[j];
            }
            errors[pass] += (int) Math.abs(difference);
        }
    }
    return new Perceptron(java.util.Arrays.copyOf(v, n), v[n], errors);
}
