package learner;

import static nabla.exercises.Phase.INPUTS;
import static nabla.exercises.Phase.NUMBERS;
import static nabla.exercises.Phase.PROPERTY;
import static nabla.exercises.Phase.SHAPE;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nabla.exercises.Exercise;
import nabla.exercises.Expect;
import nabla.exercises.Hidden;
import nabla.exercises.Hint;
import nabla.exercises.Mistake;
import nabla.exercises.Points;
import nabla.exercises.Stage;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Check classes, as they stand in the cells of a notebook.
public final class Checks {
    private Checks() {}

    /// The check of `twice` for an answer that is right.
    @Exercise(id = "w99-right", points = 3)
    public static class Right {
        @Test
        @Stage(SHAPE)
        @Points(1)
        void hasTheShape() {
            Expect.shape("the result", Answers.twice(new double[] {1, 2, 3}), 3);
        }

        @Test
        @Stage(INPUTS)
        void leavesItsInputAlone() throws Exception {
            double[] x = {1, 2};
            Expect.unchanged(() -> Answers.twice(x), x);
        }

        @Test
        @Points(1)
        void doubles() {
            Expect.close(new double[] {2, 4}, Answers.twice(new double[] {1, 2}));
        }
    }

    /// Several things are wrong; only the first phase of them shows.
    @Exercise(id = "w99-wrong", points = 4)
    public static class Wrong {
        @Test
        @Stage(SHAPE)
        @Points(1)
        void hasTheShape() {
            Expect.shape("the result", Answers.twiceInPlace(new double[] {1, 2, 3}), 3);
        }

        @Test
        @Stage(INPUTS)
        @Points(1)
        @Hint({"weak <hint>", "strong hint"})
        void leavesItsInputAlone() throws Exception {
            double[] x = {1, 2};
            Expect.unchanged(() -> Answers.twiceInPlace(x), x);
        }

        @Test
        @Stage(NUMBERS)
        @Points(1)
        void isNeverReached() {
            throw new IllegalStateException("this test must not run");
        }
    }

    /// A mistake that is known by its result.
    @Exercise(id = "w99-known", points = 1)
    public static class Known {
        @Test
        @Points(1)
        void halves() {
            Expect.close(
                    new double[] {0.5, 1},
                    Answers.twice(new double[] {1, 2}),
                    Mistake.of("this doubles", new double[] {2, 4}));
        }
    }

    @Exercise(id = "w99-stub", points = 2)
    public static class Stub {
        @Test
        @Stage(SHAPE)
        @Points(1)
        void hasTheShape() {
            Expect.shape("the result", Answers.stub(new double[] {1}), 1);
        }

        @Test
        @Stage(SHAPE)
        @Points(1)
        void hasTheShapeAgain() {
            Expect.shape("the result", Answers.stub(new double[] {1, 2}), 2);
        }
    }

    @Exercise(id = "w99-error", points = 1)
    public static class Broken {
        @Test
        @Points(1)
        void doubles() {
            Expect.close(new double[] {2, 4}, Answers.outOfBounds(new double[] {1, 2}));
        }
    }

    @Exercise(id = "w99-endless", points = 2)
    public static class Endless {
        @Test
        @Stage(PROPERTY)
        @Points(1)
        @Timeout(value = 20, unit = TimeUnit.MILLISECONDS)
        void comesToAnEnd() {
            Answers.endless(new double[] {1});
        }

        @Test
        @Stage(PROPERTY)
        @Points(1)
        void isNotWaitedForAgain() {
            throw new IllegalStateException("this test must not run");
        }
    }

    @Exercise(id = "w99-recursive", points = 1)
    public static class Recursive {
        @Test
        @Points(1)
        void comesBack() {
            Answers.callsItself(new double[] {1});
        }
    }

    @Exercise(id = "w99-hidden", points = 2)
    public static class Secret {
        @Test
        @Points(1)
        void doubles() {
            Expect.close(new double[] {2}, Answers.twice(new double[] {1}));
        }

        @Test
        @Points(1)
        @Hidden
        @Hint("try a third number")
        void agreesElsewhere() {
            Expect.close(new double[] {7654.321}, Answers.twice(new double[] {1234}));
        }
    }

    /// JUnit passes over private tests.
    @Exercise(id = "w99-private", points = 1)
    public static class Unseen {
        @Test
        @Points(1)
        @SuppressWarnings("unused")
        private void isPrivate() {}
    }

    /// Someone presses the stop button while the first test runs.
    @Exercise(id = "w99-interrupted", points = 2)
    public static class Interrupted {
        private static final AtomicReference<Thread> CALLER = new AtomicReference<>();

        /// The thread that the button stops.
        public static void calledBy(Thread thread) {
            CALLER.set(thread);
        }

        @Test
        @Points(1)
        @Order(1)
        void isStopped() {
            CALLER.get().interrupt();
            Answers.endless(new double[] {1});
        }

        @Test
        @Points(1)
        @Order(2)
        void isNeverReached() {
            throw new IllegalStateException("this test must not run");
        }
    }

    public static class WithoutExercise {}
}
