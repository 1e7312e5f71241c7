package nabla.kernel;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import nabla.kernel.install.InstallCommand;
import nabla.kernel.install.UninstallCommand;
import nabla.kernel.run.BadNotebook;
import nabla.kernel.run.RunCommand;
import nabla.kernel.run.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command-line tools beside the kernel. Never loaded when a kernel starts.
@Command(
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {"Tools of Nabla, the Jupyter kernel for Java.", ""},
        version = "Nabla 0.1.0")
final class Tools {
    private Tools() {}

    /// Runs a tool.
    ///
    /// @return the exit status
    static int run(Session.Starter starter, PrintStream out, PrintStream err, String... arguments) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        CommandLine tools = new CommandLine(new Tools())
                .addSubcommand(new RunCommand(starter, out, terminal))
                .addSubcommand(new InstallCommand(jar(), out))
                .addSubcommand(new UninstallCommand(out))
                .setExpandAtFiles(false) // --class-path @FILE is ours
                // A launcher that passes its arguments on says here what the user typed.
                .setCommandName(System.getProperty("nabla.command", "java -jar nabla-kernel.jar"))
                .setOut(new PrintWriter(out, true, out.charset()))
                .setErr(new PrintWriter(err, true, err.charset()))
                .setParameterExceptionHandler((e, _) -> wrong(e))
                .setExecutionExceptionHandler((e, command, _) -> failed(e, command));
        return tools.execute(arguments);
    }

    /// Says what is wrong and what was perhaps meant, instead of printing the whole help.
    private static int wrong(ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, err)
                && !command.getSubcommands().isEmpty()) {
            err.println(
                    "Commands: " + String.join(", ", command.getSubcommands().keySet()));
        }
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }

    private static int failed(Exception e, CommandLine command) throws Exception {
        if (e instanceof BadNotebook || e instanceof UncheckedIOException) {
            command.getErr().println(e.getMessage() + (e instanceof UncheckedIOException ? ": " + e.getCause() : ""));
            return 1;
        }
        throw e;
    }

    /// The jar this class is in; a class folder when run from a build.
    private static Path jar() {
        try {
            return Path.of(Tools.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the kernel's own place is no file", e);
        }
    }
}
