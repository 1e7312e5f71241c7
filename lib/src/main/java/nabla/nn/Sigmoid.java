package nabla.nn;

import nabla.tensor.Tensor;

/// Logistic function, σ(z) = 1 / (1 + e⁻ᶻ), element by element. No parameters.
public record Sigmoid() implements Layer<Sigmoid, Sigmoid.Cache> {
    public record Cache(Tensor a) {}

    @Override
    public Forward<Cache> forward(Tensor z) {
        Tensor a = z.sigmoid(); //                         a = σ(z)
        return new Forward<>(a, new Cache(a));
    }

    @Override
    public Backward<Sigmoid> backward(Tensor da, Cache cache) {
        Tensor dz = da.times(slope(cache.a())); //         ∂L/∂z = ∂L/∂a·σ′(z)
        return new Backward<>(dz, this);
    }

    /// σ′(z) = a·(1 − a), from a = σ(z). It is largest at z = 0: 1/4.
    public static Tensor slope(Tensor a) {
        return a.times(a.oneMinus()); //             σ′ = a·(1 − a)
    }
}
