/// Values as notebooks show them: representations by MIME type.
@NullMarked
package nabla.kernel.display;

import org.jspecify.annotations.NullMarked;
