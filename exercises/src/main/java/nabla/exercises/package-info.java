/// What an exercise notebook calls: checks that explain, quizzes, the learner's progress. Check cells declare a JUnit 5
/// class beside the learner's method and give it to [Check#grade].
@NullMarked
package nabla.exercises;

import org.jspecify.annotations.NullMarked;
