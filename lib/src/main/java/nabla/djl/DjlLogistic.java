package nabla.djl;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import nabla.logistic.LogisticRegression;
import nabla.tensor.ElementType;
import nabla.tensor.Tensor;

/// Trains logistic regression in DJL's own words: a `Block`, a `Loss`, an `Optimizer` and a `Trainer`, in place of
/// ours.
public final class DjlLogistic {
    private DjlLogistic() {}

    /// Gradient descent on all rows of x (N, D) with labels y (N) or (N, 1), 0 or 1, from a model onwards. In float32.
    public static LogisticRegression train(
            LogisticRegression start, Tensor x, Tensor y, double learningRate, int steps) {
        Libtorch.engine();
        TrainingConfig how = new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss())
                .optOptimizer(Optimizer.sgd()
                        .setLearningRateTracker(Tracker.fixed((float) learningRate))
                        .build())
                .optDevices(new Device[] {Device.cpu()});
        try (Model model = Model.newInstance("logistic", Device.cpu(), "PyTorch")) {
            Linear linear = Linear.builder().setUnits(1).build(); //    z = X·W + b
            model.setBlock(linear);
            try (Trainer trainer = model.newTrainer(how)) {
                trainer.initialize(new Shape(x.shape()[0], x.shape()[1]));
                weight(linear).set(start.w().toFloats()); //                    DJL starts with random weights
                bias(linear).set(start.b().toFloats());
                NDList inputs = rows(x, x.shape()[1], trainer);
                NDList labels = rows(y, 1, trainer);
                for (int i = 0; i < steps; i++) {
                    step(trainer, inputs, labels);
                }
                return new LogisticRegression(
                        Djl.tensor(weight(linear)).reshape(start.w().shape()), Djl.tensor(bias(linear)));
            }
        }
    }

    private static void step(Trainer trainer, NDList inputs, NDList labels) {
        // What a step makes belongs to this manager and is closed with it; else DJL would keep it to the end.
        try (NDManager scope = trainer.getManager().newSubManager()) {
            inputs.tempAttach(scope);
            labels.tempAttach(scope);
            try (GradientCollector gradients = trainer.newGradientCollector()) {
                NDList z = trainer.forward(inputs);
                NDArray loss = trainer.getLoss().evaluate(labels, z);
                gradients.backward(loss);
            }
            trainer.step();
        }
    }

    private static NDList rows(Tensor x, int columns, Trainer trainer) {
        Tensor rows = x.reshape(x.shape()[0], columns).toType(ElementType.FLOAT32);
        return new NDList(Djl.array(rows, trainer.getManager()));
    }

    private static NDArray weight(Linear linear) {
        return parameter(linear, Parameter.Type.WEIGHT);
    }

    private static NDArray bias(Linear linear) {
        return parameter(linear, Parameter.Type.BIAS);
    }

    private static NDArray parameter(Linear linear, Parameter.Type type) {
        for (Parameter parameter : linear.getParameters().values()) {
            if (parameter.getType() == type) {
                return parameter.getArray();
            }
        }
        throw new IllegalStateException("DJL's Linear has no parameter of type " + type);
    }
}
