/// The training loop: mini-batches, steps, and what is measured and shown on the way.
@NullMarked
package nabla.train;

import org.jspecify.annotations.NullMarked;
