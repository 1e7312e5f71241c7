/// What a program may say to the notebook it runs in. The only types that the kernel and a library share.
@NullMarked
package nabla.display;

import org.jspecify.annotations.NullMarked;
