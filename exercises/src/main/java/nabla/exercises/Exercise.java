package nabla.exercises;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says which exercise a test class belongs to.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Exercise {
    /// The name in manifests and in the learner's progress: `w01-sigmoid`.
    String id();

    /// What full marks are, hidden tests included; 0 for practice without points.
    double points() default 0;
}
