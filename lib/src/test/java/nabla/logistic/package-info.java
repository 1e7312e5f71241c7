@NullMarked
package nabla.logistic;

import org.jspecify.annotations.NullMarked;
