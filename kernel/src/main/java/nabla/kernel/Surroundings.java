package nabla.kernel;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The process that started the kernel, and the terminal it may share with it.
final class Surroundings {
    private static final long INIT = 1;

    private Surroundings() {}

    /// Calls the action when the process that started the kernel ends: then nobody can reach it any more. The system
    /// gives an orphan another parent at once, while `onExit` waits until somebody has taken note of the end.
    /// Jupyter names its own process too, which is not the parent where a script starts the kernel.
    static void onParentsEnd(ScheduledExecutorService clock, Runnable action) {
        Optional<ProcessHandle> first = ProcessHandle.current().parent();
        if (first.isPresent() && first.get().pid() != INIT) {
            var _ = clock.scheduleWithFixedDelay(
                    () -> {
                        if (!ProcessHandle.current().parent().equals(first)) {
                            action.run();
                        }
                    },
                    1,
                    1,
                    TimeUnit.SECONDS);
        }
        Optional.ofNullable(System.getenv("JPY_PARENT_PID"))
                .filter(pid -> pid.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(server -> !Optional.of(server).equals(first))
                .ifPresent(server -> {
                    var _ = server.onExit().thenRun(action);
                });
    }

    /// Calls the action on Ctrl-C, instead of ending the process. By reflection, because the compiler warns of
    /// `sun.misc.Signal` in a way that can't be switched off; where there are no such signals, nothing happens.
    static void onInterrupt(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object onSignal = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, args) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                        }
                        return null; // the JDK calls nothing else
                    });
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            signal.getMethod("handle", signal, handler).invoke(null, interrupt, onSignal);
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            // Then Ctrl-C ends the kernel, as it ends any program.
        }
    }
}
