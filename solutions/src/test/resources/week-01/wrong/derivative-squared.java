// exercise: w01-derivative
// expect: σ(z) is squared
double sigmoidDerivative(double z) {
    double a = sigmoid(z);
    return a * a;
}
