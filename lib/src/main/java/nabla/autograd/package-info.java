/// Derivatives by machine: numbers that remember how they were computed, and Taylor polynomials.
@NullMarked
package nabla.autograd;

import org.jspecify.annotations.NullMarked;
