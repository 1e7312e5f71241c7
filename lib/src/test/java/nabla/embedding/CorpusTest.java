package nabla.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    private static final String TEXT = "the cat sat\non the mat\n\nthe end ünïcödé";

    @Test
    void wordsAreNumberedByFrequencyAndLinesEndSentences() {
        Corpus corpus = Corpus.ofText(TEXT, 1);
        assertEquals("the", corpus.vocabulary().word(0));
        assertEquals(3, corpus.vocabulary().count(0));
        assertEquals(9, corpus.words());
        assertEquals(List.of("the cat sat", "on the mat", "", "the end ünïcödé"), sentences(corpus));
    }

    @Test
    void rareWordsAreLeftOut() {
        Corpus corpus = Corpus.ofText(TEXT, 2);
        assertEquals(1, corpus.vocabulary().size());
        assertEquals(List.of("the", "the", "", "the"), sentences(corpus));
    }

    @Test
    void aFileReadInPiecesWithIdsOnDiskIsTheSameCorpus(@TempDir Path folder) throws IOException {
        String text = (TEXT + "\n").repeat(2_000);
        var reader = new Corpus.Reader(1 << 10);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += 7) {
            byte[] piece = new byte[7];
            int n = Math.min(7, bytes.length - from);
            System.arraycopy(bytes, from, piece, 0, n);
            reader.add(piece, n);
        }
        Corpus spilled = reader.finish(1, "test");
        Path file = Files.writeString(folder.resolve("corpus.txt"), text);
        Corpus read = Corpus.read(file, 1);
        assertEquals(sentences(read), sentences(spilled));
        assertEquals(read.vocabulary().words(), spilled.vocabulary().words());
    }

    @Test
    void emptyTextAndTooHighAMinimumAreExplained() {
        assertMessage("holds no words", assertThrows(IllegalArgumentException.class, () -> Corpus.ofText(" \n ", 1)));
        assertMessage(
                "3 different words", assertThrows(IllegalArgumentException.class, () -> Corpus.ofText("a b c", 5)));
    }

    @Test
    void anUnknownWordOffersTheNearestSpelling() {
        Corpus corpus = Corpus.ofText("Elizabeth Darcy Bingley Wickham", 1);
        var error = assertThrows(
                NoSuchElementException.class, () -> corpus.vocabulary().id("Elisabeth"));
        assertMessage("Elizabeth", error);
    }

    @Test
    void tokensAreLowerCaseWordsAndNumbers() {
        assertEquals(List.of("don't", "panic", "42", "élan"), Corpus.tokens("Don't panic! (42) — Élan"));
    }

    private static void assertMessage(String part, Exception error) {
        assertTrue(String.valueOf(error.getMessage()).contains(part), error.getMessage());
    }

    private static List<String> sentences(Corpus corpus) {
        List<String> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (long i = 0; i < corpus.length(); i++) {
            if (corpus.at(i) == Corpus.END) {
                sentences.add(String.join(" ", words));
                words.clear();
            } else {
                words.add(corpus.vocabulary().word(corpus.at(i)));
            }
        }
        return sentences;
    }
}
