package nabla.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import nabla.djl.Djl;
import nabla.tensor.Jvm;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CaseRunnerTest {
    private static final String VECTOR = """
            {"name": "image_to_vector", "inputs": {"image": %s}, "expected": {"vector": %s},
             "tolerance": {"atol": 1e-9, "rtol": 0}}""";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> noCaseOfOursFailsOnEitherBackend() throws Case.FormatException {
        CaseRunner runner = new CaseRunner(List.of(Jvm.backend(), Djl.cpu()));
        return Case.own().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    Verdict verdict = runner.verdict(one);
                    assertTrue(!(verdict instanceof Verdict.Failed), verdict.text());
                }))
                .toList();
    }

    @Test
    void everyCaseOfTheFirstWeekHasAnAnswer() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/cases/cases.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> without = new ArrayList<>();
            for (JsonElement one :
                    JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cases")) {
                String name = one.getAsJsonObject().get("name").getAsString();
                if (one.getAsJsonObject().get("week").getAsInt() == 1 && Answers.of(name) == null) {
                    without.add(name);
                }
            }
            assertEquals(List.of(), without);
        }
    }

    @Test
    void everyAnswerHasACaseOfItsName() throws Case.FormatException {
        TreeSet<String> without = new TreeSet<>(Answers.names());
        Case.own().forEach(one -> without.remove(one.name()));
        assertEquals(new TreeSet<>(), without);
    }

    @Test
    void theRunIsSummedUpAndCasesWithoutAnAnswerAreNamed() {
        String file = file("""
                {"cases": [%s, {"name": "nobody_knows", "inputs": {}, "expected": {}, "tolerance": {"atol": 0, "rtol": 0}}]}
                """.formatted(VECTOR.formatted("[[[51]]]", "[[0.2]]")));
        assertEquals(0, run(file));
        List<String> lines = text().lines().toList();
        assertTrue(
                lines.get(0).matches("PASS  image_to_vector  worst difference .*\\(JVM\\), .*\\(DJL\\)"), lines.get(0));
        assertEquals("SKIP  nobody_knows     no function answers it yet", lines.get(1));
        assertEquals("1 passed, 0 failed, 1 skipped", lines.get(2));
    }

    @Test
    void aWrongValueFailsWithItsPlace() {
        assertEquals(1, run(file("{\"cases\": [" + VECTOR.formatted("[[[51], [255]]]", "[[0.2], [0.5]]") + "]}")));
        assertTrue(text().startsWith("FAIL  image_to_vector  JVM: vector[1][0] is 1.0, but 0.5 is expected"), text());
    }

    @Test
    void anotherShapeFails() {
        assertEquals(1, run(file("{\"cases\": [" + VECTOR.formatted("[[[51]]]", "[0.2]") + "]}")));
        assertTrue(text().contains("vector[0]: axis 1 of shape [1, 1] does not fit the expected lists"), text());
    }

    @Test
    void anExpectedNameWithoutAResultFails() {
        assertEquals(
                1,
                run(file("{\"cases\": ["
                        + VECTOR.replace("vector\":", "column\":").formatted("[[[5]]]", "1") + "]}")));
        assertTrue(text().contains("JVM: column has no answer; there are vector"), text());
    }

    @Test
    void inputsOfAnotherFormAreExplained() {
        assertEquals(
                1,
                run(file(
                        "{\"cases\": [" + VECTOR.replace("image\":", "photo\":").formatted("1", "1") + "]}")));
        assertTrue(
                text().contains("the inputs do not fit this case: input 'image' is missing; there are photo"), text());
        bytes.reset();
        assertEquals(1, run(file("{\"cases\": [" + VECTOR.formatted("[[[1], [2]], [[3]]]", "1") + "]}")));
        assertTrue(text().contains("the lists of input 'image' are not equally long"), text());
        bytes.reset();
        assertEquals(1, run(file("{\"cases\": [" + VECTOR.formatted("[[[\"red\"]]]", "1") + "]}")));
        assertTrue(text().contains("input 'image' holds \"red\" where a number belongs"), text());
    }

    @Test
    void aFileThatIsNoFileOfCasesIsExplained() {
        problem("{", "is not JSON: ");
        problem("[]", "is no file of cases: it needs an object with a list 'cases'");
        problem("{\"cases\": 3}", "'cases' must be a list");
        problem("{\"cases\": [3]}", "case 1 must be an object with name, inputs, expected and tolerance");
        problem("{\"cases\": [{}]}", "case 1 has no 'name', which must be a string");
        problem("{\"cases\": [{\"name\": \"a\"}]}", "case 1 ('a') has no 'tolerance', which must be an object");
        String one = VECTOR.formatted("1", "1");
        problem("{\"cases\": [" + one + "," + one + "]}", "two cases are named 'image_to_vector'");
        problem("{\"cases\": [" + one.replace("1e-9", "\"x\"") + "]}", "its tolerance has no number 'atol'");
        problem("{\"cases\": [" + one.replace("1e-9", "-1") + "]}", "the tolerance 'atol' must not be negative");
        problem(
                "{\"cases\": [" + one.replace("expected", "wanted") + "]}",
                "has no 'expected', which must be an object");
    }

    @Test
    void aMissingFileIsNamed() {
        assertEquals(2, run(folder.resolve("none.json").toString()));
        assertEquals("nabla cases: the case file " + folder.resolve("none.json") + " does not exist", text().strip());
    }

    @Test
    void helpIsGivenWhenAskedForAndWhenArgumentsAreWrong() {
        assertEquals(0, run("--help"));
        assertTrue(text().startsWith("Usage: nabla cases [FILE]"));
        assertEquals(2, run("a", "b"));
        assertEquals(2, run("--fast"));
    }

    @Test
    void notANumberAndInfinityAgreeOnlyWithThemselves() throws Case.FormatException {
        for (String[] pair : new String[][] {{"\"NaN\"", "\"NaN\""}, {"\"Infinity\"", "\"Infinity\""}}) {
            assertInstanceOf(Verdict.Passed.class, verdict(pair[0], pair[1]));
        }
        for (String[] pair : new String[][] {
            {"1", "\"NaN\""}, {"\"NaN\"", "1"}, {"1", "\"Infinity\""}, {"\"-Infinity\"", "\"Infinity\""}
        }) {
            assertInstanceOf(Verdict.Failed.class, verdict(pair[0], pair[1]), pair[0] + " " + pair[1]);
        }
    }

    private static Verdict verdict(String input, String expected) throws Case.FormatException {
        String text = "{\"cases\": ["
                + VECTOR.replace("\"rtol\": 0", "\"rtol\": 1").formatted("[[[" + input + "]]]", "[[" + expected + "]]")
                + "]}";
        return new CaseRunner(List.of(Jvm.backend()))
                .verdict(Case.parse("test", text).getFirst());
    }

    private static void problem(String text, String expected) {
        var e = assertThrows(Case.FormatException.class, () -> Case.parse("my.json", text));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith("my.json") && message.contains(expected), message);
    }

    private String file(String content) {
        try {
            return Files.writeString(folder.resolve("some.json"), content).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int run(String... args) {
        return CaseRunner.run(args, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
