// exercise: w01-derivative
double sigmoidDerivative(double z) {
    double e = Math.exp(-Math.abs(z));
    return e / ((1 + e) * (1 + e));
}
