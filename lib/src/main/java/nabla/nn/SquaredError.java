package nabla.nn;

import nabla.tensor.Tensor;

/// Half the squared difference, L = ½·(f − y)².
public record SquaredError() implements Loss {
    @Override
    public Tensor each(Tensor f, Tensor y) {
        return f.minus(y).square().times(0.5); // L = ½·(f − y)²
    }

    @Override
    public Tensor slope(Tensor f, Tensor y) {
        return f.minus(y); //                     ∂L/∂f = f − y
    }
}
