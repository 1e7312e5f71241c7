// exercise: w01-sigmoid
double sigmoid(double z) {
    return 1.0 / (1.0 + Math.exp(-z));
}
