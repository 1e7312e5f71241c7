// exercise: w01-sigmoid
double sigmoid(double z) {
    if (z >= 0) {
        return 1 / (1 + Math.exp(-z));
    }
    double e = Math.exp(z);
    return e / (1 + e);
}
