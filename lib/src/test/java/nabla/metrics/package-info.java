@NullMarked
package nabla.metrics;

import org.jspecify.annotations.NullMarked;
