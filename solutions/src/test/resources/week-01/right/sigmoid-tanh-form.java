// exercise: w01-sigmoid
double sigmoid(double z) {
    return 0.5 * (1 + Math.tanh(0.5 * z));
}
