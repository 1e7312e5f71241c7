// exercise: w01-derivative
double sigmoidDerivative(double z) {
    return sigmoid(z) * sigmoid(-z);
}
