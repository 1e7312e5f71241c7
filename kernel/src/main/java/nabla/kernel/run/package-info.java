/// Runs notebooks without a server and without Python: `java -jar nabla-kernel.jar run NOTEBOOK…`.
///
/// A `Notebook` is read, its `Cell`s go one by one through a `Session` (a kernel without sockets), `CellOutputs`
/// folds what comes back, and the result is written as Jupyter would write it, with a page to read beside it.
@NullMarked
package nabla.kernel.run;

import org.jspecify.annotations.NullMarked;
