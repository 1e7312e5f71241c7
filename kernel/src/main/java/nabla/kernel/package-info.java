/// The Jupyter kernel for Java.
@NullMarked
package nabla.kernel;

import org.jspecify.annotations.NullMarked;
