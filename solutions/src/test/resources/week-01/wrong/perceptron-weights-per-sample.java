// exercise: w01-perceptron
// expect: samples and features are swapped
Perceptron perceptronTrain(double[][] x, double[] t, double learningRate, int epochs) {
    return new Perceptron(new double[x.length], 0, new int[epochs]);
}
