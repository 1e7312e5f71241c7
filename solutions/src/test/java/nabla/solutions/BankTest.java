package nabla.solutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nabla.solutions.Session.Ran;
import nabla.solutions.Workbook.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every wrong answer of the bank fails, and its learner is told the mistake; every other right answer passes.
class BankTest {
    private static final Workbook SOLUTION = Workbook.read(Path.of("week-01-perceptron-to-logistic-regression.ipynb"));
    private static final Session SESSION = new Session();
    private static String changed = "";

    @BeforeAll
    static void runTheSolution() {
        for (Code cell : SOLUTION.ofKind("given", "solution")) {
            Ran ran = SESSION.run(cell.source());
            assertTrue(!ran.failed(), cell.id() + ": " + ran.text());
        }
    }

    @AfterAll
    static void close() {
        SESSION.close();
    }

    @Test
    void everyWrongAnswerFailsAndIsToldItsMistake() {
        Map<String, int[]> rates = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (Answer answer : Answer.bank("week-01", "wrong")) {
            String report = check(answer);
            boolean caught = !report.startsWith("full");
            boolean named = firstFailure(report).contains(answer.expect());
            count(rates, answer, caught, named);
            if (!caught || !named) {
                problems.add(answer.name() + ": '" + answer.expect() + "' is not said\n" + report);
            }
        }
        print("wrong answers", "caught", "named", rates);
        assertEquals(List.of(), problems, () -> String.join("\n", problems));
        enough(rates, 4, 30);
    }

    @Test
    void everyRightAnswerPasses() {
        Map<String, int[]> rates = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (Answer answer : Answer.bank("week-01", "right")) {
            String report = check(answer);
            boolean passed = report.startsWith("full");
            count(rates, answer, passed, passed);
            if (!passed) {
                problems.add(answer.name() + "\n" + report);
            }
        }
        print("right answers", "passed", "full points", rates);
        assertEquals(List.of(), problems, () -> String.join("\n", problems));
        enough(rates, 3, 24);
    }

    /// Answers as a learner would, the other exercises being solved, and checks.
    private static String check(Answer answer) {
        if (!answer.exercise().equals(changed)) {
            if (!changed.isEmpty()) {
                SESSION.run(SOLUTION.solution(changed).source());
            }
            changed = answer.exercise();
        }
        SESSION.run("Check.forget()");
        Ran ran = SESSION.run(answer.source());
        assertTrue(!ran.failed(), answer.name() + " does not compile: " + ran.text());
        Code test = SOLUTION.check(answer.exercise());
        ran = SESSION.run(test.source());
        assertTrue(!ran.failed(), answer.name() + ": " + ran.text());
        boolean passed = SESSION.run("Check.last().allPassed()").text().equals("true");
        assertEquals(passed, Double.parseDouble(ran.text()) >= test.points() - 1e-9 && passed, answer.name());
        String report = SESSION.run("Check.last().toString()").text();
        return (passed ? "full\n" : "") + report;
    }

    /// What the table says of the first test that did not pass.
    private static String firstFailure(String report) {
        return Arrays.stream(report.split("\n(?=  \\w)", -1))
                .filter(part -> part.matches("(?s)  (failed|error|too slow) .*"))
                .findFirst()
                .orElse("");
    }

    private static void count(Map<String, int[]> rates, Answer answer, boolean first, boolean second) {
        int[] rate = rates.computeIfAbsent(answer.exercise(), _ -> new int[3]);
        rate[0] += first ? 1 : 0;
        rate[1] += second ? 1 : 0;
        rate[2]++;
    }

    private static void print(String title, String first, String second, Map<String, int[]> rates) {
        System.out.printf("%-18s %8s %12s %5s%n", "week-01 " + title, first, second, "of");
        rates.forEach(
                (exercise, rate) -> System.out.printf("  %-29s %3d %12d %5d%n", exercise, rate[0], rate[1], rate[2]));
        int[] sum = new int[3];
        rates.values().forEach(rate -> Arrays.setAll(sum, i -> sum[i] + rate[i]));
        System.out.printf("  %-29s %3d %12d %5d%n", "all", sum[0], sum[1], sum[2]);
    }

    /// The bank covers every graded exercise.
    private static void enough(Map<String, int[]> rates, int each, int together) {
        int all = 0;
        for (Code test : SOLUTION.ofKind("test")) {
            int size = rates.getOrDefault(test.exercise(), new int[3])[2];
            assertTrue(size >= each, test.exercise() + " has only " + size + " answers");
            all += size;
        }
        assertTrue(all >= together, "the bank has only " + all + " answers");
    }
}
