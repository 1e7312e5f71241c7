/// Java behind the kernel: evaluation, completion and documentation of cells.
///
/// Start reading at `CellEngine`. The way of a cell: `CellParser` → `Unit` → `Assembly` → `Compiler` (in
/// `CellCompiler`),
/// with what older cells need because of it (`Renewal`, `Preparation`), then `Definition` → `Weaver` → `CellLoader`,
/// and
/// `Run` on the thread of the `Worker`. What the names of a notebook are is in `Notebook`.
///
/// Of the JDK's inside it uses, by `Add-Exports` of the jar's manifest: javac's packages (without them nothing works;
/// they change between releases, so the kernel asks for exactly the Java it was built for) and
/// `jdk.internal.module` (without it the Vector API must be named on the command line). Of the JVM, through the foreign
/// function API: `Jvmti` (without it loops in libraries are not interrupted and an edited class is a new class).
@NullMarked
package nabla.kernel.engine;

import org.jspecify.annotations.NullMarked;
