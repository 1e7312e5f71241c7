// exercise: w01-sigmoid
// expect: Check the brackets
double sigmoid(double z) {
    return 1 / 1 + Math.exp(-z);
}
