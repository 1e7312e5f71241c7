/// Registers the kernel with Jupyter: `java -jar nabla-kernel.jar install`.
@NullMarked
package nabla.kernel.install;

import org.jspecify.annotations.NullMarked;
