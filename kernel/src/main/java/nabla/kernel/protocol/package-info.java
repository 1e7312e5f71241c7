/// The Jupyter messaging protocol 5.4 as Java types, and its JSON form.
@NullMarked
package nabla.kernel.protocol;

import org.jspecify.annotations.NullMarked;
