package nabla.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JupyterFoldersTest {
    private static final Path HOME = Path.of("home");

    @Test
    void eachSystemHasItsFolder() {
        assertEquals(
                HOME.resolve(".local/share/jupyter/kernels"),
                folders("Linux", Map.of()).user());
        assertEquals(
                HOME.resolve("Library/Jupyter/kernels"),
                folders("Mac OS X", Map.of()).user());
        assertEquals(
                Path.of("roaming").resolve("jupyter/kernels"),
                folders("Windows 11", Map.of("APPDATA", "roaming")).user());
    }

    @Test
    void jupytersOwnVariableComesFirst() {
        Map<String, String> environment = Map.of("JUPYTER_DATA_DIR", "data", "XDG_DATA_HOME", "xdg");
        assertEquals(
                Path.of("data").resolve("kernels"),
                folders("Mac OS X", environment).user());
        assertEquals(
                Path.of("xdg").resolve("jupyter/kernels"),
                folders("Linux", Map.of("XDG_DATA_HOME", "xdg")).user());
    }

    @Test
    void theActiveEnvironmentIsTheOneSwitchedOn() {
        assertEquals(
                Path.of("venv"),
                folders("Linux", Map.of("VIRTUAL_ENV", "venv", "CONDA_PREFIX", "c"))
                        .activePrefix());
        assertEquals(Path.of("c"), folders("Linux", Map.of("CONDA_PREFIX", "c")).activePrefix());
        assertNull(folders("Linux", Map.of()).activePrefix());
    }

    private static JupyterFolders folders(String system, Map<String, String> environment) {
        return new JupyterFolders(environment, system, HOME);
    }
}
