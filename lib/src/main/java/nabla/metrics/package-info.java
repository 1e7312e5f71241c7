/// Numbers that say how good a model is.
@NullMarked
package nabla.metrics;

import org.jspecify.annotations.NullMarked;
