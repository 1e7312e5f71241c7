package nabla.kernel.install;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that say which kernelspec is meant.
final class Place {
    /// Where kernels stand; one of three, the user's own by default.
    static final class Root {
        @Option(names = "--user", description = "For you, in any Jupyter of yours. This is the default.")
        @SuppressWarnings("unused") // what holds if nothing is said; the option is there to say it
        private boolean user;

        @Option(
                names = "--prefix",
                paramLabel = "DIR",
                description = "For one Python environment or installation: DIR/share/jupyter/kernels.")
        private @Nullable Path prefix;

        @Option(names = "--sys-prefix", description = "For the Python environment that is switched on (venv, conda).")
        private boolean active;
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @ArgGroup(exclusive = true)
    private Root root = new Root();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The kernel's name in notebooks. Default: ${DEFAULT-VALUE}.")
    private String name = "java";

    String name() {
        return name;
    }

    Path folder(JupyterFolders folders) {
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw wrong("--name must consist of letters, digits, '.', '_' and '-', but is '" + name + "'");
        }
        Path kernels = root.active
                ? JupyterFolders.under(active(folders))
                : root.prefix == null ? folders.user() : JupyterFolders.under(root.prefix);
        return kernels.resolve(name).toAbsolutePath().normalize();
    }

    private Path active(JupyterFolders folders) {
        Path prefix = folders.activePrefix();
        if (prefix == null) {
            throw wrong("--sys-prefix: no Python environment is switched on (neither VIRTUAL_ENV nor CONDA_PREFIX is"
                    + " set); activate one, or name its folder with --prefix");
        }
        return prefix;
    }

    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
