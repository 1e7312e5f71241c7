// exercise: w01-sigmoid
// expect: the base is 10 instead of e
double sigmoid(double z) {
    return 1 / (1 + Math.pow(10, -z));
}
