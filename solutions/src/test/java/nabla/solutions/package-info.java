/// Proves that the solutions are right, that the exercises are what the solutions give, and that the tests of each
/// exercise tell typical wrong answers from right ones.
@NullMarked
package nabla.solutions;

import org.jspecify.annotations.NullMarked;
