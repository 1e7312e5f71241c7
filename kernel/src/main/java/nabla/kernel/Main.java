package nabla.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nabla.kernel.engine.Engine;
import nabla.kernel.protocol.Connection;
import nabla.kernel.transport.Sockets;
import org.jspecify.annotations.Nullable;

/// Starts a kernel for a front end: `java -jar nabla-kernel.jar [--class-path PATHS] CONNECTION_FILE`.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        List<Path> classPath = new ArrayList<>();
        Path file = null;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--class-path")) {
                i++;
                classPath.addAll(paths(args[i]));
            } else {
                file = Path.of(args[i]);
            }
        }
        serve(file, classPath);
    }

    private static List<Path> paths(String list) {
        return Stream.of(list.split(File.pathSeparator)).map(Path::of).toList();
    }

    private static void serve(@Nullable Path file, List<Path> classPath) {
        Consumer<String> log = message -> {};
        try (Sockets sockets = new Sockets(Connection.read(file), log)) {
            Kernel kernel = new Kernel(() -> engine(classPath), sockets, sockets::close);
            sockets.run(kernel::handle);
        } catch (IOException e) {
            System.err.println("nabla kernel: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static Engine engine(List<Path> classPath) {
        Engine engine = Engine.ofJava();
        if (!classPath.isEmpty()) {
            engine.addToClassPath(classPath.stream().filter(Files::exists).toList());
        }
        return engine;
    }
}
