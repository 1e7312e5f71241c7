// exercise: w01-derivative
// expect: At z = 0 the sigmoid is 0.5
double sigmoidDerivative(double z) {
    double a = sigmoid(z);
    return sigmoid(a) * (1 - sigmoid(a));
}
