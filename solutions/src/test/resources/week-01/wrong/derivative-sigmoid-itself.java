// exercise: w01-derivative
// expect: this is σ(z) itself
double sigmoidDerivative(double z) {
    double a = sigmoid(z);
    return a;
}
