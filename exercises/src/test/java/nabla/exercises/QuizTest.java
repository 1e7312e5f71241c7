package nabla.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuizTest {
    @Test
    void theRightLetterIsRightAndSaysWhy() {
        Quiz.Answer answer = Quiz.single("w01-q1", " B ");
        assertTrue(answer.right());
        assertTrue(answer.toString().startsWith("✓ right\nb: No straight line"), answer::toString);
    }

    @Test
    void aWrongLetterIsExplained() {
        Quiz.Answer answer = Quiz.single("w01-q1", "c");
        assertFalse(answer.right());
        assertTrue(answer.toString().contains("c: More epochs help only if a line exists"), answer::toString);
    }

    @Test
    void aLetterThatIsNoOptionIsTold() {
        assertTrue(Quiz.single("w01-q1", "x").toString().contains("there is no option 'x'"));
    }

    @Test
    void lettersMayComeInAnyOrderButAllMustBeThere() {
        assertTrue(Quiz.multiple("w01-q4", "d", "a").right());
        Quiz.Answer half = Quiz.multiple("w01-q4", "a");
        assertFalse(half.right());
        assertTrue(half.toString().contains("something is missing"), half::toString);
        assertFalse(Quiz.multiple("w01-q4", "a", "b", "d").right());
    }

    @Test
    void aNumberHasATolerance() {
        assertTrue(Quiz.number("w01-q3", 0.25 + 1e-8).right());
        assertFalse(Quiz.number("w01-q3", 0.5).right());
    }

    @Test
    void aTextIsComparedAsItIsPrinted() {
        assertTrue(Quiz.text("w01-q7", "0.0").right());
        assertFalse(Quiz.text("w01-q7", "0").right());
    }

    @Test
    void thePlaceholderIsNoAnswer() {
        assertEquals("– not answered yet", Quiz.single("w01-q1", "?").toString());
        assertEquals("– not answered yet", Quiz.number("w01-q3", Double.NaN).toString());
    }

    @Test
    void anUnknownQuestionNamesTheKnownOnes() {
        var e = assertThrows(IllegalArgumentException.class, () -> Quiz.single("w01-q99", "a"));
        assertTrue(String.valueOf(e.getMessage()).contains("w01-q1"), e::getMessage);
    }

    @Test
    void theWrongKindOfAnswerNamesTheRightOne() {
        var e = assertThrows(IllegalArgumentException.class, () -> Quiz.single("w01-q3", "a"));
        assertEquals("w01-q3 wants Quiz.number(…), not Quiz.single(…)", e.getMessage());
    }

    @Test
    void htmlEscapesExplanations() {
        Question question = new Question("q", "single", List.of("a"), null, Map.of("a", "1 < 2"));
        assertEquals(Map.of("a", "1 < 2"), question.explain(List.of("a"), true));
        assertTrue(String.valueOf(new Quiz.Answer("q", true, true, Map.of("a", "1 < 2"), "")
                        .toMimeBundle()
                        .get("text/html"))
                .contains("1 &lt; 2"));
    }
}
