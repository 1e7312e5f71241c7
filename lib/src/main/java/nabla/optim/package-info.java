/// Rules that change parameters so that the loss falls.
@NullMarked
package nabla.optim;

import org.jspecify.annotations.NullMarked;
