@NullMarked
package nabla.notebooks;

import org.jspecify.annotations.NullMarked;
