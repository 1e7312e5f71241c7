package nabla.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import learner.Checks;
import nabla.display.Display;
import nabla.display.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckTest {
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        Check.forget();
        Display.use(new Terminal(new PrintStream(OutputStream.nullOutputStream())));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void nothingIsPrintedAsAnError() {
        System.setErr(err);
        Display.use(new Terminal(System.out));
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    private static String text() {
        return Objects.requireNonNull(Check.last()).toString();
    }

    private static String html() {
        return Objects.requireNonNull(
                Objects.requireNonNull(Check.last()).toMimeBundle().get("text/html"));
    }

    @Test
    void aRightAnswerGetsAllPointsThatCanBeSeen() {
        assertEquals(2.0, Check.grade(Checks.Right.class));
        assertTrue(text().contains("passed       has the shape (1 of 1)"), text());
        assertTrue(text().contains("Points: 2 of 2."), text());
    }

    @Test
    void pointsOfHiddenTestsAreAnnounced() {
        Check.grade(Checks.Right.class);
        assertTrue(text().contains("Hidden tests worth 1 point run when the exercise is graded."), text());
    }

    @Test
    void theFirstFailingPhaseEndsTheRun() {
        assertEquals(1.0, Check.grade(Checks.Wrong.class));
        assertTrue(text().contains("failed       leaves its input alone"), text());
        assertTrue(text().contains("not run      is never reached"), text());
    }

    @Test
    void aChangedInputIsShownBeforeAndAfter() {
        Check.grade(Checks.Wrong.class);
        assertTrue(text().contains("expected [*1*, *2*]\n      actual   [*2*, *4*]"), text());
        assertTrue(text().contains("mistake: an input is changed"), text());
    }

    @Test
    void theSecondFailureAddsTheStrongerHint() {
        Check.grade(Checks.Wrong.class);
        assertTrue(text().contains("weak <hint>") && !text().contains("strong hint"), text());
        Check.grade(Checks.Wrong.class);
        assertTrue(text().contains("weak <hint>") && text().contains("strong hint"), text());
    }

    @Test
    void aKnownMistakeIsNamed() {
        assertEquals(0.0, Check.grade(Checks.Known.class));
        assertTrue(text().contains("mistake: this doubles"), text());
    }

    @Test
    void anUntouchedStubIsNotDoneYet() {
        assertEquals(0.0, Check.grade(Checks.Stub.class));
        assertTrue(text().contains("not done yet has the shape (0 of 1)\n      write stub"), text());
        assertTrue(text().contains("not run      has the shape again"), text());
    }

    @Test
    void anExceptionNamesTheMethodTheLineAndTheReason() {
        assertEquals(0.0, Check.grade(Checks.Broken.class));
        assertTrue(
                Pattern.compile("outOfBounds threw ArrayIndexOutOfBoundsException in line \\d+: Index 2 out of bounds")
                        .matcher(text())
                        .find(),
                text());
    }

    @Test
    void stackTracesAreShownOnlyWhenAsked() {
        Check.grade(Checks.Broken.class);
        assertFalse(text().contains("\tat "), text());
        assertFalse(html().contains("\tat "), html());
        assertTrue(
                Check.details().contains("\tat learner.Answers.")
                        && Check.details().contains("outOfBounds"),
                Check.details());
    }

    @Test
    void anEndlessLoopIsGivenUpAndItsTestNamed() {
        assertEquals(0.0, Check.grade(Checks.Endless.class));
        assertTrue(text().contains("too slow     comes to an end"), text());
        assertTrue(text().contains("does a loop never end?"), text());
        assertTrue(text().contains("not run      is not waited for again"), text());
    }

    @Test
    void endlessRecursionIsToldInWords() {
        assertEquals(0.0, Check.grade(Checks.Recursive.class));
        assertTrue(text().contains("callsItself calls itself and never comes to an end"), text());
    }

    @Test
    void anInterruptEndsTheCheck() {
        Checks.Interrupted.calledBy(Thread.currentThread());
        Check.grade(Checks.Interrupted.class);
        assertTrue(Thread.interrupted(), "the interrupt is passed on");
        assertTrue(text().contains("interrupted before it ended"), text());
        assertTrue(text().contains("not run      is never reached"), text());
    }

    @Test
    void aHiddenTestShowsItsHintButNoNumbers() {
        assertEquals(1.0, Check.grade(Checks.Secret.class));
        assertTrue(text().contains("hint: try a third number"), text());
        assertFalse(
                text().contains("7654")
                        || html().contains("7654")
                        || Check.details().contains("7654"),
                text());
    }

    @Test
    void aTestThatJunitPassesOverIsAnError() {
        assertEquals(0.0, Check.grade(Checks.Unseen.class));
        assertTrue(text().contains("JUnit did not run this test"), text());
    }

    @Test
    void theTableMarksWhatDiffersAndEscapesText() {
        Check.grade(Checks.Wrong.class);
        assertTrue(html().contains("<mark style=\"background:#ffe08a;color:#000\">4</mark>"), html());
        assertTrue(html().contains("weak &lt;hint&gt;"), html());
        assertTrue(html().contains("<th scope=\"col\""), html());
    }

    @Test
    void aClassWithoutExerciseIsTheAuthorsMistake() {
        var e = assertThrows(IllegalArgumentException.class, () -> Check.grade(Checks.WithoutExercise.class));
        assertTrue(String.valueOf(e.getMessage()).contains("has no @Exercise"), e::getMessage);
    }
}
