package nabla.exercises;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs the tests of a class, phase by phase, one after the other, each within its time limit. After a phase in which
/// a test failed, the rest does not run.
///
/// JUnit runs each test on a thread of its own and gives it up at the limit; JUnit's own `@Timeout` sets another one.
final class Trial {
    /// Enough for any exercise: right answers take milliseconds.
    private static final String TIME_LIMIT = "10 s";

    /// JUnit warns on a logger, and a grader reads what is printed as a failure. Kept here: loggers are weakly held.
    private static final Logger junitLog = Logger.getLogger("org.junit");

    private final Class<?> tests;
    private final Launcher launcher;

    /// A test and how it ended.
    record Tried(Method method, Verdict verdict) {}

    Trial(Class<?> tests) {
        this.tests = tests;
        this.launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build());
        junitLog.setLevel(Level.OFF);
    }

    List<Tried> run() {
        List<Tried> results = new ArrayList<>();
        @Nullable Phase stop = null;
        for (Method method : inOrder()) {
            boolean goOn = stop == null || (phase(method) == stop && !givenUp(results));
            Verdict verdict = goOn ? run(method) : Verdicts.notRun(method);
            results.add(new Tried(method, verdict));
            if (stop == null && !verdict.passed()) {
                stop = phase(method);
            }
        }
        return results;
    }

    /// A method that is still the stub, or never ends, fails every test alike: one line says so. Who interrupts wants
    /// no
    /// more tests.
    private static boolean givenUp(List<Tried> results) {
        return results.stream()
                        .map(one -> one.verdict().status())
                        .anyMatch(status -> status == Verdict.Status.NOT_DONE || status == Verdict.Status.TIMEOUT)
                || Thread.currentThread().isInterrupted();
    }

    private List<Method> inOrder() {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .sorted(Comparator.comparing(Trial::phase)
                        .thenComparingInt(Trial::order)
                        .thenComparing(Method::getName))
                .toList();
    }

    static Phase phase(Method method) {
        Stage stage = method.getAnnotation(Stage.class);
        return stage == null ? Phase.NUMBERS : stage.value();
    }

    private static int order(Method method) {
        Order order = method.getAnnotation(Order.class);
        return order == null ? 0 : order.value();
    }

    private Verdict run(Method method) {
        Failures failures = new Failures();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(tests.getClassLoader());
        try {
            launcher.execute(request(method), failures);
        } catch (Throwable t) { // an OutOfMemoryError of the learner's method ends the launcher
            failures.first = t;
        } finally {
            thread.setContextClassLoader(before);
        }
        Throwable outcome = failures.outcome();
        if (outcome instanceof InterruptedException) {
            thread.interrupt();
        }
        return Verdicts.of(method, outcome);
    }

    private LauncherDiscoveryRequest request(Method method) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(tests, method))
                .configurationParameter("junit.jupiter.execution.timeout.testable.method.default", TIME_LIMIT)
                .configurationParameter("junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
                .build();
    }

    /// Keeps the first failure.
    private static final class Failures implements TestExecutionListener {
        private @Nullable Throwable first;
        private boolean ran;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            ran |= test.isTest();
            if (first == null && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                first = result.getThrowable().orElseGet(() -> new IllegalStateException("the test was given up"));
            }
        }

        /// JUnit passes over a private test in silence; that must not count as passed.
        private @Nullable Throwable outcome() {
            return first == null && !ran ? new IllegalStateException("JUnit did not run this test") : first;
        }
    }
}
