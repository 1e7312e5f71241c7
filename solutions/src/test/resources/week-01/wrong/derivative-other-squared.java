// exercise: w01-derivative
// expect: (1 − σ(z)) is squared
double sigmoidDerivative(double z) {
    double a = sigmoid(z);
    return (1 - a) * (1 - a);
}
