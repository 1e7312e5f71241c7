// exercise: w01-derivative
double sigmoidDerivative(double z) {
    double a = sigmoid(z);
    return a - a * a;
}
