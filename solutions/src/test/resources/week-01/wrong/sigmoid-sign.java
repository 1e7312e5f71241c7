// exercise: w01-sigmoid
// expect: the sign of z is wrong
double sigmoid(double z) {
    return 1 / (1 + Math.exp(z));
}
