package nabla.kernel.install;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `uninstall`: removes what `install` wrote.
@Command(
        name = "uninstall",
        sortOptions = false,
        description = {"Removes the Java kernel from Jupyter; give the same --name and place as for install.", ""})
public final class UninstallCommand implements Callable<Integer> {
    private final PrintStream out;
    private final JupyterFolders folders;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Mixin
    private Place place = new Place();

    public UninstallCommand(PrintStream out) {
        this(out, JupyterFolders.here());
    }

    UninstallCommand(PrintStream out, JupyterFolders folders) {
        this.out = out;
        this.folders = folders;
    }

    @Override
    public Integer call() {
        Path folder = place.folder(folders);
        try {
            if (!Files.exists(folder.resolve(Kernelspec.FILE))) {
                out.println("There is no kernel '" + place.name() + "' in " + folder + ".");
                return 1;
            }
            if (!Kernelspec.isOurs(folder)) {
                out.println("The kernel in " + folder + " (" + Kernelspec.displayName(folder)
                        + ") was not installed by Nabla; it stays.");
                return 1;
            }
            KernelFiles.delete(folder);
            out.println("Removed " + folder + ".");
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
