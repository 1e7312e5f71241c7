package nabla.logistic;

import nabla.nn.Loss;
import nabla.nn.Sigmoid;
import nabla.nn.SquaredError;
import nabla.tensor.Tensor;

/// One smooth neuron with one input: f(x) = σ(w·x + b).
///
/// Small enough to draw the error over (w, b). Shapes: x (N), f (N), w and b are numbers.
public record SigmoidNeuron(double w, double b) {
    /// The answers to many inputs.
    public Tensor forward(Tensor x) {
        return x.times(w).plus(b).sigmoid(); //                             f = σ(w·x + b)
    }

    /// Σ of the losses over the samples.
    public double error(Tensor x, Tensor y, Loss loss) {
        return loss.each(forward(x), y).sum().item(); //                    E = Σₙ L(fₙ, yₙ)
    }

    /// (∂E/∂w, ∂E/∂b), as a neuron.
    public SigmoidNeuron gradient(Tensor x, Tensor y, Loss loss) {
        Tensor f = forward(x);
        Tensor dz = loss.slope(f, y).times(Sigmoid.slope(f)); //            ∂L/∂z = ∂L/∂f·f·(1 − f)
        return new SigmoidNeuron(
                dz.times(x).sum().item(), //                                ∂E/∂w = Σ ∂L/∂z·x
                dz.sum().item()); //                                        ∂E/∂b = Σ ∂L/∂z
    }

    /// One step down the squared error.
    public SigmoidNeuron step(Tensor x, Tensor y, double learningRate) {
        return step(x, y, learningRate, new SquaredError());
    }

    /// One step down any error, such as [BinaryCrossEntropy].
    public SigmoidNeuron step(Tensor x, Tensor y, double learningRate, Loss loss) {
        SigmoidNeuron g = gradient(x, y, loss);
        return new SigmoidNeuron(w - learningRate * g.w, b - learningRate * g.b); // w ← w − η·∂E/∂w
    }
}
