package nabla.exercises;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What helps when the test fails: the first text from the first failure on, the next
/// from the second failure in a session.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Hint {
    /// One or two texts, the weaker first.
    String[] value();
}
