package nabla.notebooks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What `./nabla` says and does before any set-up: help, mistakes, missing tools, steps done once, the summary.
class LauncherTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z-]+) {2,}\\S");

    @TempDir
    Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> everyCommandThatTheHelpListsHasHelpOfItsOwn() throws InterruptedException {
        List<String> commands = COMMAND.matcher(nabla("--help").output())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertTrue(commands.containsAll(List.of("lab", "run", "test", "doctor", "bench")), commands::toString);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest(
                        command,
                        () -> assertAll(
                                () -> assertEquals(0, nabla(command, "--help").status()),
                                () -> assertSays(nabla(command, "--help"), "Usage: ./nabla " + command))));
    }

    @Test
    void aMistypedWordGetsASuggestion() throws InterruptedException {
        assertFails(nabla("lba"), "unknown command 'lba'. Did you mean 'lab'?");
        assertFails(nabla("docter"), "unknown command 'docter'. Did you mean 'doctor'?");
        assertFails(nabla("--hlep"), "unknown option '--hlep'. Did you mean '--help'?");
        assertFails(nabla("lab", "--no-browsr"), "unknown option '--no-browsr'. Did you mean '--no-browser'?");
        assertFails(nabla("bench", "kernal"), "unknown argument 'kernal'. Did you mean 'kernel'?");
    }

    @Test
    void aWordLikeNoneGetsNoSuggestion() throws InterruptedException {
        Finished finished = nabla("frobnicate");
        assertEquals("nabla: unknown command 'frobnicate'.\n  See: ./nabla --help\n", finished.output());
    }

    @Test
    void aPortThatIsNoPortIsRefused() throws InterruptedException {
        for (String port : List.of("", "x", "0", "65536", "99999999999999999999")) {
            assertFails(nabla("lab", "--port", port), "--port wants a number from 1 to 65535, but got '" + port + "'.");
        }
        assertFails(nabla("lab", "--port"), "--port wants a number from 1 to 65535, but got ''.");
    }

    @Test
    void aPortInUseIsNamedBeforeAnythingIsSetUp() throws InterruptedException, IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFails(
                    nabla("lab", "--port=" + taken.getLocalPort()),
                    "port " + taken.getLocalPort() + " is in use by another program.");
        }
    }

    @Test
    void withoutAJdkItSaysWhichWereFoundAndWhatToInstall() throws InterruptedException, IOException {
        jdk("17.0.2");
        Finished finished = inside("jdk_folders() { echo '" + folder + "/jdk-17.0.2'; }; need_jdk");
        assertFails(finished, "needs a JDK 25, and found 17.0.2 in " + folder + "/jdk-17.0.2.");
        assertSays(finished, "Get it:");
    }

    @Test
    void theFirstJdk25IsTakenAlsoWhereAnotherIsNamedFirst() throws InterruptedException, IOException {
        jdk("17.0.2");
        jdk("25.0.1");
        jdk("250.1");
        Finished finished = inside("jdk_folders() { printf '%s\\n' '" + folder
                + "'/jdk-{250.1,17.0.2,25.0.1}; }; need_jdk; echo $JAVA_HOME");
        assertEquals(folder + "/jdk-25.0.1\n", finished.output());
    }

    @Test
    void theDoctorFailsWhereSomethingRequiredIsMissing() throws InterruptedException {
        Finished finished = inside("jdk_folders() { :; }; find_maven() { return 1; }; do_doctor");
        assertFails(finished, "no JDK 25 found. Get it:");
        assertSays(finished, "MISSING  Maven");
        assertSays(finished, "Missing: 2.");
    }

    @Test
    void anOldMavenIsRefused() throws InterruptedException {
        Finished finished =
                inside("find_maven() { echo mvn; }; maven_version() { echo 3.6.3; }; need_maven; echo not reached");
        assertFails(finished, "needs Maven 3.8 or newer, but mvn says '3.6.3'.");
    }

    @Test
    void aStepIsDoneOnceForTheSameInputs() throws InterruptedException {
        Finished finished = inside("STATE='" + folder
                + "'; once step a echo one; once step a echo two; once step b echo three; once step b echo four");
        assertEquals("one\nthree\n", finished.output());
    }

    @Test
    void aStepThatFailedIsDoneAgain() throws InterruptedException {
        Finished finished = inside("STATE='" + folder + "'; (once step a false) || true; once step a echo again");
        assertEquals("again\n", finished.output());
    }

    @Test
    void theSummaryAddsUpAllModulesAndFailsWhereNothingRan() throws InterruptedException, IOException {
        Path reports = Files.createDirectories(folder.resolve("a module/target/surefire-reports"));
        assertFails(inside("ROOT='" + folder + "'; summary"), "Tests run: 0, Failures: 0, Errors: 0, Skipped: 0");
        report(reports.resolve("TEST-A.xml"), "tests=\"12\" errors=\"0\" skipped=\"1\" failures=\"0\"");
        report(reports.resolve("TEST-B.xml"), "tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        Finished good = inside("ROOT='" + folder + "'; summary");
        assertEquals("Tests run: 15, Failures: 0, Errors: 0, Skipped: 1\n", good.output());
        assertEquals(0, good.status());
        report(reports.resolve("TEST-C.xml"), "tests=\"2\" errors=\"1\" skipped=\"0\" failures=\"1\"");
        assertFails(inside("ROOT='" + folder + "'; summary"), "Tests run: 17, Failures: 1, Errors: 1, Skipped: 1");
    }

    private static void report(Path file, String counts) throws IOException {
        Files.writeString(file, "<?xml version=\"1.0\"?>\n<testsuite name=\"x\" time=\"0.1\" " + counts + ">\n");
    }

    /// A folder that looks like a JDK.
    private void jdk(String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk-" + version).resolve("bin"));
        assertTrue(Files.createFile(bin.resolve("javac")).toFile().setExecutable(true));
        Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private static Finished nabla(String... arguments) throws InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Clone.ROOT.resolve("nabla").toString()));
        command.addAll(List.of(arguments));
        return Finished.run(LIMIT, command);
    }

    /// Runs shell text with the launcher's functions at hand.
    private static Finished inside(String script) throws InterruptedException {
        String functions = "set -- --help; . '" + Clone.ROOT.resolve("nabla") + "' >/dev/null; ";
        return Finished.run(LIMIT, List.of("bash", "-c", functions + script));
    }

    private static void assertFails(Finished finished, String message) {
        assertEquals(1, finished.status(), finished::output);
        assertSays(finished, message);
    }

    private static void assertSays(Finished finished, String message) {
        assertTrue(finished.output().contains(message), () -> finished.output() + "\ndoes not say: " + message);
    }
}
