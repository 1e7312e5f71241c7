package nabla.kernel.install;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where Jupyter looks for kernels.
///
/// @param environment the environment variables
/// @param system the operating system's name, as in `os.name`
/// @param home the user's home folder
record JupyterFolders(Map<String, String> environment, String system, Path home) {
    static JupyterFolders here() {
        return new JupyterFolders(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));
    }

    /// The user's own kernels.
    Path user() {
        return data().resolve("kernels");
    }

    /// The kernels of a Python environment or another installation folder.
    static Path under(Path prefix) {
        return prefix.resolve("share").resolve("jupyter").resolve("kernels");
    }

    /// The Python environment that is switched on, or null.
    @Nullable Path activePrefix() {
        String prefix = environment.getOrDefault("VIRTUAL_ENV", environment.getOrDefault("CONDA_PREFIX", ""));
        return prefix.isEmpty() ? null : Path.of(prefix);
    }

    private Path data() {
        String set = environment.getOrDefault("JUPYTER_DATA_DIR", "");
        if (!set.isEmpty()) {
            return Path.of(set);
        }
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Jupyter");
        }
        if (os.contains("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isEmpty() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming))
                    .resolve("jupyter");
        }
        String share = environment.getOrDefault("XDG_DATA_HOME", "");
        return (share.isEmpty() ? home.resolve(".local").resolve("share") : Path.of(share)).resolve("jupyter");
    }
}
