package nabla.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InstallCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter complaint = new StringWriter();
    private Path jar = Path.of("");

    @BeforeEach
    void makeJar() throws Exception {
        Path lib = Files.createDirectories(folder.resolve("build").resolve("lib"));
        Files.writeString(lib.resolve("gson.jar"), "library");
        jar = Files.writeString(folder.resolve("build").resolve("nabla-kernel.jar"), "kernel");
    }

    @Test
    void theKernelspecHoldsWhatJupyterAndGradersNeed() throws Exception {
        assertEquals(0, install("--no-aot"));
        JsonObject spec = spec();
        assertEquals("Java (Nabla)", spec.get("display_name").getAsString());
        assertEquals("java", spec.get("language").getAsString());
        assertEquals("message", spec.get("interrupt_mode").getAsString());
        assertFalse(spec.getAsJsonObject("metadata").get("debugger").getAsBoolean());
        JsonArray argv = spec.getAsJsonArray("argv");
        assertTrue(Path.of(argv.get(0).getAsString()).isAbsolute());
        assertEquals("{connection_file}", argv.get(argv.size() - 1).getAsString());
        for (String option : new String[] {"-XX:+UseSerialGC", "-XX:-DontCompileHugeMethods", "-ea"}) {
            assertTrue(argv.contains(new JsonPrimitive(option)), option);
        }
    }

    @Test
    void theInstalledKernelIsWholeWithoutItsSource() throws Exception {
        assertEquals(0, install("--no-aot"));
        assertEquals("kernel", Files.readString(kernel().resolve("nabla-kernel.jar")));
        assertEquals("library", Files.readString(kernel().resolve("lib").resolve("gson.jar")));
        assertTrue(spec().getAsJsonArray("argv")
                .contains(new JsonPrimitive(kernel().resolve("nabla-kernel.jar").toString())));
        assertEquals(
                64, ImageIO.read(kernel().resolve("logo-64x64.png").toFile()).getWidth());
        assertTrue(Files.readString(kernel().resolve("logo-svg.svg")).startsWith("<svg"));
    }

    @Test
    void aLinkedKernelIsUsedWhereItIs() throws Exception {
        assertEquals(0, install("--no-aot", "--link"));
        assertFalse(Files.exists(kernel().resolve("nabla-kernel.jar")));
        assertTrue(spec().getAsJsonArray("argv").contains(new JsonPrimitive(jar.toString())));
    }

    @Test
    void librariesOfAnOlderKernelDisappear() throws Exception {
        install("--no-aot");
        Files.move(
                jar.resolveSibling("lib").resolve("gson.jar"),
                jar.resolveSibling("lib").resolve("gson-2.jar"));
        assertEquals(0, install("--no-aot"));
        assertFalse(Files.exists(kernel().resolve("lib").resolve("gson.jar")));
        assertTrue(Files.exists(kernel().resolve("lib").resolve("gson-2.jar")));
    }

    @Test
    void theClassPathIsMadeAbsoluteAndGoesBeforeTheConnectionFile() throws Exception {
        assertEquals(0, install("--no-aot", "--class-path", "a.jar" + File.pathSeparator + "b"));
        JsonArray argv = spec().getAsJsonArray("argv");
        assertEquals("--class-path", argv.get(argv.size() - 3).getAsString());
        assertEquals(
                Path.of("a.jar").toAbsolutePath()
                        + File.pathSeparator
                        + Path.of("b").toAbsolutePath(),
                argv.get(argv.size() - 2).getAsString());
        install("--no-aot", "--class-path", "@list");
        argv = spec().getAsJsonArray("argv");
        assertEquals(
                "@" + Path.of("list").toAbsolutePath(),
                argv.get(argv.size() - 2).getAsString());
    }

    @Test
    void anotherCollectorTakesTheUsualOnesPlace() throws Exception {
        assertEquals(0, install("--no-aot", "--java-option=-XX:+UseZGC", "--java-option=-Xmx2g"));
        JsonArray argv = spec().getAsJsonArray("argv");
        assertTrue(argv.contains(new JsonPrimitive("-XX:+UseZGC")) && argv.contains(new JsonPrimitive("-Xmx2g")));
        assertFalse(argv.contains(new JsonPrimitive("-XX:+UseSerialGC")));
    }

    @Test
    void withoutACacheTheKernelIsInstalledAllTheSame() throws Exception {
        assertEquals(0, install()); // the jar is none, so that training fails
        String text = printed.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("No start-up cache: the training run ended with 1"), text);
        assertFalse(spec().toString().contains("AOTCache"));
    }

    @Test
    void anotherKernelOfTheSameNameStaysUnlessForced() throws Exception {
        Path other = Files.createDirectories(folder.resolve("p/share/jupyter/kernels/java"));
        Files.writeString(other.resolve("kernel.json"), "{\"display_name\":\"IJava\",\"metadata\":{}}");
        assertEquals(2, install("--no-aot"));
        assertTrue(complaint.toString().contains("another kernel named 'java' (IJava)"), complaint.toString());
        assertEquals(0, install("--no-aot", "--force"));
    }

    @Test
    void aKernelThatIsNoJarCannotBeInstalled() {
        jar = folder;
        assertEquals(2, install("--no-aot"));
        assertTrue(complaint.toString().contains("must be started from nabla-kernel.jar"), complaint.toString());
    }

    @Test
    void aNameJupyterWouldNotFindIsRefused() {
        assertEquals(2, install("--no-aot", "--name", "my java"));
        assertTrue(complaint.toString().contains("--name must consist of"), complaint.toString());
    }

    @Test
    void uninstallRemovesWhatInstallWroteAndNothingElse() throws Exception {
        install("--no-aot");
        assertEquals(0, uninstall());
        assertFalse(Files.exists(kernel()));
        assertEquals(1, uninstall());
        Files.createDirectories(kernel());
        Files.writeString(kernel().resolve("kernel.json"), "not JSON");
        assertEquals(1, uninstall());
        assertTrue(Files.exists(kernel().resolve("kernel.json")));
    }

    @Test
    void theCacheFitsOnlyTheJarsItWasMadeFor() throws Exception {
        Kernelspec spec = new Kernelspec("Java", Path.of("java"), List.of(), jar, "");
        Path place = Files.createDirectories(folder.resolve("k"));
        StartupCache cache = new StartupCache(spec, place);
        assertFalse(cache.fits());
        Files.writeString(place.resolve("nabla.aot"), "cache");
        Files.writeString(place.resolve("nabla.aot.key"), cache.key() + "\n");
        assertTrue(new StartupCache(spec, place).fits());
        Files.writeString(jar, "another kernel");
        assertFalse(new StartupCache(spec, place).fits());
    }

    private int install(String... options) {
        return run(new InstallCommand(jar, out(), folders()), options);
    }

    private int uninstall() {
        return run(new UninstallCommand(out(), folders()));
    }

    private int run(Object command, String... options) {
        CommandLine line = new CommandLine(command).setErr(new PrintWriter(complaint, true));
        String[] all = Arrays.copyOf(options, options.length + 2);
        all[options.length] = "--prefix";
        all[options.length + 1] = folder.resolve("p").toString();
        return line.execute(all);
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private JupyterFolders folders() {
        return new JupyterFolders(Map.of(), "Linux", folder);
    }

    private Path kernel() {
        return folder.resolve("p")
                .resolve("share")
                .resolve("jupyter")
                .resolve("kernels")
                .resolve("java");
    }

    private JsonObject spec() throws Exception {
        return JsonParser.parseString(Files.readString(kernel().resolve("kernel.json")))
                .getAsJsonObject();
    }
}
