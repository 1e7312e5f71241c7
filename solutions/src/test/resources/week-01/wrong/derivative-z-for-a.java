// exercise: w01-derivative
// expect: z is used where σ(z) belongs
double sigmoidDerivative(double z) {
    return z * (1 - z);
}
