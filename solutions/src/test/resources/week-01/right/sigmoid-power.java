// exercise: w01-sigmoid
double sigmoid(double z) {
    return 1 / (1 + Math.pow(Math.E, -z));
}
