package nabla.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The first lesson in the real JupyterLab, in a real browser, as a learner sees it.
///
/// `lab_in_browser.py` drives the browser, once; each test here is one of its checks. Its screenshots stay in
/// `target/screenshots` for a person to look at.
@Tag("browser")
class LabTest {
    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final Pattern RESULT = Pattern.compile("(?m)^(ok|failed) (\\w+)(?:: (.*))?$");

    private static Finished finished = new Finished(-1, "");
    private static Map<String, String> results = Map.of();

    @BeforeAll
    static void openTheLessonInABrowser() throws InterruptedException {
        finished = Finished.run(
                LIMIT,
                List.of(
                        Clone.setUp("nabla.python"),
                        Clone.ROOT
                                .resolve("notebooks/src/test/python/lab_in_browser.py")
                                .toString(),
                        Clone.ROOT.toString(),
                        lesson().toString(),
                        Clone.ROOT.resolve("notebooks/target/screenshots").toString(),
                        Clone.setUp("nabla.browser")));
        results = RESULT.matcher(finished.output())
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(2),
                        found -> found.group(1) + (found.group(3) == null ? "" : ": " + found.group(3))));
    }

    private static Path lesson() {
        return Clone.lessons().getFirst();
    }

    @Test
    void everyCellRuns() {
        check("every_cell_runs");
    }

    @Test
    void everyChartHasATextAlternative() {
        check("every_chart_has_a_text_alternative");
    }

    @Test
    void theCompletionListOffersMethods() {
        check("the_completion_list_offers_methods");
    }

    @Test
    void anEndlessLoopIsInterruptedAndTheNextCellRuns() {
        check("an_endless_loop_is_interrupted");
    }

    @Test
    void theLessonIsShownInTheDarkThemeToo() {
        check("the_lesson_reads_in_the_dark_theme");
    }

    private static void check(String name) {
        assertEquals("ok", results.getOrDefault(name, "not reached"), finished::output);
    }
}
