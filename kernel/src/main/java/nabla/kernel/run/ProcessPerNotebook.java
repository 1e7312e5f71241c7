package nabla.kernel.run;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Runs several notebooks one after the other, each in a Java process started as this one was, and sums up.
final class ProcessPerNotebook {
    private record Result(Path notebook, int status, double seconds) {}

    private final PrintStream out;

    ProcessPerNotebook(PrintStream out) {
        this.out = out;
    }

    /// Runs them all, whatever happens to one.
    ///
    /// @param arguments this command's own arguments, notebooks included
    /// @return the exit status
    int run(List<Path> notebooks, List<String> arguments) throws InterruptedException {
        Set<String> names = new HashSet<>();
        notebooks.forEach(notebook -> names.add(notebook.toString()));
        List<String> options =
                arguments.stream().filter(argument -> !names.contains(argument)).toList();
        List<Result> results = new ArrayList<>();
        for (Path notebook : notebooks) {
            long start = System.nanoTime();
            int status = run(notebook, options);
            results.add(new Result(notebook, status, (System.nanoTime() - start) / 1e9));
            out.println();
        }
        return sumUp(results);
    }

    private static int run(Path notebook, List<String> options) throws InterruptedException {
        List<String> command = new ArrayList<>(java());
        command.addAll(options);
        command.add(notebook.toString());
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            Thread stop = Thread.ofPlatform().unstarted(process::destroy);
            Runtime.getRuntime().addShutdownHook(stop);
            try {
                return process.waitFor();
            } finally {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a Java process for " + notebook, e);
        }
    }

    /// The command this process was started with, up to its arguments.
    private static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        String path = Objects.requireNonNullElse(System.getProperty("java.class.path"), "");
        if (path.endsWith(".jar") && !path.contains(File.pathSeparator)) {
            command.addAll(List.of("-jar", path)); // keeps the manifest's exports
        } else {
            command.addAll(List.of("-cp", path, "nabla.kernel.Main"));
        }
        return command;
    }

    private int sumUp(List<Result> results) {
        long failed = results.stream().filter(result -> result.status() != 0).count();
        for (Result result : results) {
            String word = result.status() == 0 ? "passed" : "FAILED";
            String more = result.status() > 1 ? " (the process ended with " + result.status() + ")" : "";
            out.println(word + "  " + result.notebook() + "  " + Progress.seconds(result.seconds()) + more);
        }
        out.println((results.size() - failed) + " of " + results.size() + " notebooks passed.");
        return failed == 0 ? 0 : 1;
    }
}
