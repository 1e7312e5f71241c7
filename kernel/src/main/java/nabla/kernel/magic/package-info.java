/// Lines of a cell that are not Java: `%maven`, `%%bash`, `//DEPS` and their like.
///
/// Names and arguments are those of IJava and JJava where they have the same magic, so that their notebooks run
/// unchanged.
@NullMarked
package nabla.kernel.magic;

import org.jspecify.annotations.NullMarked;
