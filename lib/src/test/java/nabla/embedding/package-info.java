@NullMarked
package nabla.embedding;

import org.jspecify.annotations.NullMarked;
