/// Checks of the data sets against their cards.
@NullMarked
package nabla.datasets;

import org.jspecify.annotations.NullMarked;
