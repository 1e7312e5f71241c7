/// Makes exercises out of solutions: takes the answers and the hidden tests away, marks the cells as nbgrader does, and
/// proves that nothing of the answers went along.
@NullMarked
package nabla.exercises.build;

import org.jspecify.annotations.NullMarked;
