package nabla.tensor;

/// The loops of the JVM backend over arrays of type A, `float[]` or `double[]`.
///
/// There are two implementations for each type, plain loops and vector instructions; element by element they give
/// the same bits. Numbers are rounded to the element type before they are used. A loop runs over n elements from a
/// first index on; a step of 0 in place of 1 repeats one element.
interface Kernels<A> {
    A array(int n);

    A copy(A x);

    double get(A x, int i);

    void set(A x, int i, double value);

    void fill(A out, int n, double value);

    void unary(Unary op, A x, A out, int from, int n);

    void binary(Binary op, A a, int atA, int stepA, A b, int atB, int stepB, A out, int at, int n);

    void clip(A x, double low, double high, A out, int from, int n);

    void where(A condition, A a, A b, A out, int from, int n);

    void affine(A x, double scale, double shift, A out, int from, int n);

    void combine(double alpha, A a, double beta, A b, A out, int from, int n);

    void combineProduct(double alpha, A a, double beta, A b, A c, A out, int from, int n);

    void addRootQuotient(A a, double beta, A b, A c, double epsilon, A out, int from, int n);

    double sum(A x, int from, int n);

    /// The largest, or the smallest, of at least one number; NaN if one is.
    double extreme(boolean largest, A x, int from, int n);

    /// Which of n numbers, a stride apart, is the largest, or the smallest; the first of several, or the first NaN.
    int place(boolean largest, A x, int from, int stride, int n);

    /// Copies n elements that stand a stride apart to neighbouring places.
    void pick(A x, int from, int stride, A out, int at, int n);

    /// C += A·B.
    void multiply(Product<A> product);
}
