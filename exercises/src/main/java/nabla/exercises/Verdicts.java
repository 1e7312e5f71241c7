package nabla.exercises;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/// Turns what a test threw into words.
final class Verdicts {
    private static final String STUB = "YOUR CODE HERE";

    private Verdicts() {}

    static Verdict of(Method test, @Nullable Throwable thrown) {
        if (thrown == null) {
            return verdict(test, Verdict.Status.PASSED, "", null, null);
        }
        if (isStub(thrown)) {
            return verdict(test, Verdict.Status.NOT_DONE, "write " + author(thrown, test), thrown, null);
        }
        return switch (thrown) {
            case Unmet unmet -> verdict(test, Verdict.Status.FAILED, text(unmet), unmet, unmet);
            case AssertionFailedError failed -> verdict(test, Verdict.Status.FAILED, text(failed), failed, null);
            case AssertionError failed -> verdict(test, Verdict.Status.FAILED, text(failed), failed, null);
            case TimeoutException _ ->
                verdict(
                        test,
                        Verdict.Status.TIMEOUT,
                        "no result within the time limit: does a loop never end?",
                        thrown,
                        null);
            case InterruptedException _ ->
                verdict(test, Verdict.Status.ERROR, "interrupted before it ended", thrown, null);
            default -> verdict(test, Verdict.Status.ERROR, story(thrown, test), thrown, null);
        };
    }

    static Verdict notRun(Method test) {
        return verdict(test, Verdict.Status.NOT_RUN, "", null, null);
    }

    private static Verdict verdict(
            Method test, Verdict.Status status, String message, @Nullable Throwable thrown, @Nullable Unmet unmet) {
        Points points = test.getAnnotation(Points.class);
        boolean hidden = test.isAnnotationPresent(Hidden.class);
        return new Verdict(
                test.getName(),
                Trial.phase(test),
                hidden,
                points == null ? 0 : points.value(),
                status,
                hidden && status == Verdict.Status.FAILED ? "a hidden test" : message,
                unmet == null || hidden ? null : unmet.comparison(),
                unmet == null ? null : unmet.mistake(),
                "",
                thrown == null ? "" : trace(thrown));
    }

    private static boolean isStub(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof UnsupportedOperationException && STUB.equals(t.getMessage())) {
                return true;
            }
        }
        return false;
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? "" : message;
    }

    /// "sigmoid threw ArrayIndexOutOfBoundsException in line 4: Index 3 out of bounds for length 3".
    private static String story(Throwable thrown, Method test) {
        if (thrown instanceof StackOverflowError) {
            return author(thrown, test) + " calls itself and never comes to an end";
        }
        String message = text(thrown);
        return author(thrown, test) + " threw " + thrown.getClass().getSimpleName() + line(thrown, test)
                + (message.isEmpty() ? "" : ": " + message);
    }

    /// The learner's method: the innermost frame that is neither the JDK's, nor ours, nor the test's.
    private static String author(Throwable thrown, Method test) {
        StackTraceElement frame = frame(thrown, test);
        return frame == null ? "the method" : plain(frame.getMethodName());
    }

    /// The method's own name, also of its lambdas (`lambda$sigmoid$0`) and of what the kernel makes of it
    /// (`sigmoid$body`).
    private static String plain(String name) {
        List<String> parts = List.of(name.split("\\$", -1));
        return parts.size() > 1 && parts.getFirst().equals("lambda") ? parts.get(1) : parts.getFirst();
    }

    private static String line(Throwable thrown, Method test) {
        StackTraceElement frame = frame(thrown, test);
        return frame == null || frame.getLineNumber() < 1 ? "" : " in line " + frame.getLineNumber();
    }

    private static @Nullable StackTraceElement frame(Throwable thrown, Method test) {
        String testClass = test.getDeclaringClass().getName();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String name = frame.getClassName();
            boolean library = frame.getModuleName() != null
                    || name.startsWith("nabla.")
                    || name.startsWith("org.junit.")
                    || name.startsWith(testClass);
            if (!library) {
                return frame;
            }
        }
        return null;
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
