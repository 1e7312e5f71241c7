package nabla.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nabla.kernel.protocol.Connection;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Outbox;
import nabla.kernel.run.Session;
import nabla.kernel.transport.Sockets;

/// The program: `java -jar nabla-kernel.jar [--class-path PATHS] [--log FILE] CONNECTION_FILE` starts a kernel for
/// a front end; anything else is a tool. Nothing that a kernel does not need is loaded on its way to the first answer.
public final class Main {
    private static final long PATIENCE_MILLIS = 700;

    private Main() {}

    public static void main(String[] args) {
        // A chart needs no screen, and on macOS a program with one would appear in the dock.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        // IO.readln asks this, and a server often has no locale.
        System.setProperty("stdin.encoding", "UTF-8");
        System.exit(run(args));
    }

    private static int run(String[] args) {
        List<String> classPaths = new ArrayList<>();
        String log = System.getenv("NABLA_KERNEL_LOG");
        int next = 0;
        while (next + 1 < args.length && List.of("--class-path", "--log").contains(args[next])) {
            if (args[next].equals("--log")) {
                log = args[next + 1];
            } else {
                classPaths.add(args[next + 1]);
            }
            next += 2;
        }
        boolean file =
                next == args.length - 1 && (args[next].endsWith(".json") || Files.isRegularFile(Path.of(args[next])));
        if (file) {
            return serve(Path.of(args[next]), new Startup(classPaths, System.getenv()), Log.to(log));
        }
        if (args.length == 1 && args[0].equals("train")) {
            return Training.run();
        }
        return Tools.run(Main::session, System.out, System.err, args);
    }

    /// Serves a front end until it asks for the end, or dies.
    private static int serve(Path connection, Startup startup, Log log) {
        try {
            Sockets sockets = new Sockets(Connection.read(connection), log);
            Kernel kernel = new Kernel(startup, sockets, sockets::close);
            Surroundings.onInterrupt(kernel::interrupt);
            Surroundings.onParentsEnd(
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().daemon().name("nabla parent").factory()),
                    () -> Runtime.getRuntime().halt(0));
            sockets.run(kernel::handle);
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The kernel cannot start: " + e.getMessage());
            return 1;
        }
        // The user's shutdown hooks get their time, but not for ever.
        CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> Runtime.getRuntime().halt(0));
        return 0;
    }

    private static Session session(Outbox out, List<Path> classPath) {
        Kernel kernel = new Kernel(new Startup(classPath), out, () -> {});
        return new Session() {
            @Override
            public void handle(Incoming in) {
                kernel.handle(in);
            }

            @Override
            public void close() {
                kernel.close();
            }
        };
    }
}
