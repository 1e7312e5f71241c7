/// One neuron: the perceptron, the sigmoid neuron, logistic regression.
@NullMarked
package nabla.logistic;

import org.jspecify.annotations.NullMarked;
