package nabla.tensor;

/// A matrix product to compute, C = A·B for (n, k) and (k, m), with the first element of each matrix in its array.
record Product<A>(
        A a, int atA, boolean transposeA, A b, int atB, boolean transposeB, A c, int atC, int n, int k, int m) {
    /// How far apart in the array two rows of the matrix A are.
    int rowStrideA() {
        return transposeA ? 1 : k;
    }

    /// How far apart in the array two columns of the matrix A are.
    int columnStrideA() {
        return transposeA ? n : 1;
    }
}
