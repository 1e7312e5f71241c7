// exercise: w01-derivative
// expect: the sign is wrong
double sigmoidDerivative(double z) {
    double a = sigmoid(z);
    return a * (1 + a);
}
