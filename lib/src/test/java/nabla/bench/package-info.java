/// Measures the library against its peers: `./nabla bench lib`.
@NullMarked
package nabla.bench;

import org.jspecify.annotations.NullMarked;
