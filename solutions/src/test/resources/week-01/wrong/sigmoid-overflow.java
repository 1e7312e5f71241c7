// exercise: w01-sigmoid
// expect: stay finite
double sigmoid(double z) {
    return Math.exp(z) / (1 + Math.exp(z));
}
