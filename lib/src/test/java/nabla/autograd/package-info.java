@NullMarked
package nabla.autograd;

import org.jspecify.annotations.NullMarked;
