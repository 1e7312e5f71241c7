// exercise: w01-sigmoid
// expect: between 0 and 1
double sigmoid(double z) {
    return Math.tanh(z);
}
