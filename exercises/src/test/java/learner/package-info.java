/// Stands for the cells of a learner: answers, right and wrong, and check classes. Not in `nabla`, because reports tell
/// a learner's frames from the library's by the package.
@NullMarked
package learner;

import org.jspecify.annotations.NullMarked;
