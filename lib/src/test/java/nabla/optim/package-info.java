@NullMarked
package nabla.optim;

import org.jspecify.annotations.NullMarked;
