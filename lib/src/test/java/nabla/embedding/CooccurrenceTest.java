package nabla.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CooccurrenceTest {
    @Test
    void countsAreTheReferences() {
        var reference = Reference.object("cooccurrence");
        String text = "";
        for (var line : reference.getAsJsonArray("corpus")) {
            text += line.getAsString() + "\n";
        }
        Corpus corpus = Corpus.ofText(text, 1);
        Cells cells = Cooccurrence.standard().withWindow(2).count(corpus);
        int entries = 0;
        for (var each : reference.getAsJsonArray("X")) {
            int row = corpus.vocabulary().id(each.getAsJsonArray().get(0).getAsString());
            int column = corpus.vocabulary().id(each.getAsJsonArray().get(1).getAsString());
            assertEquals(each.getAsJsonArray().get(2).getAsDouble(), cells.value(row, column), 1e-6);
            entries++;
        }
        assertEquals(entries, cells.entries());
    }

    @Test
    void neitherThreadsNorSpillingNorTheTableChangeTheCounts() {
        var random = new SplittableRandom(5);
        List<List<String>> sentences = new ArrayList<>();
        for (int s = 0; s < 200; s++) {
            List<String> sentence = new ArrayList<>();
            for (int i = 0; i < random.nextInt(1, 30); i++) {
                int word = (int) (60 * random.nextDouble() * random.nextDouble());
                sentence.add("w" + word);
            }
            sentences.add(sentence);
        }
        Corpus corpus = Corpus.of(sentences, 2);
        Map<Long, Double> expected = bruteForce(corpus, sentences, 7);
        for (int threads : new int[] {1, 2, 3}) {
            for (int table : new int[] {0, 100, 1_000_000}) {
                for (int buffer : new int[] {50, 1 << 20}) {
                    Cells cells = new Cooccurrence(7, true, table, buffer, threads).count(corpus);
                    assertEquals(expected.size(), cells.size());
                    for (int i = 0; i < cells.size(); i++) {
                        double sum = expected.getOrDefault(((long) cells.row(i) << 32) | cells.column(i), Double.NaN);
                        assertEquals(sum, cells.value(i), 1e-5 * sum);
                    }
                }
            }
        }
    }

    private static Map<Long, Double> bruteForce(Corpus corpus, List<List<String>> sentences, int window) {
        Map<Long, Double> sums = new TreeMap<>();
        for (List<String> sentence : sentences) {
            int[] ids = corpus.vocabulary().encode(sentence); // rare words are gone before distances are taken
            for (int i = 0; i < ids.length; i++) {
                for (int j = i + 1; j <= Math.min(ids.length - 1, i + window); j++) {
                    long key = ((long) Math.min(ids[i], ids[j]) << 32) | Math.max(ids[i], ids[j]);
                    sums.merge(key, (ids[i] == ids[j] ? 2.0 : 1.0) / (j - i), Double::sum);
                }
            }
        }
        return sums;
    }

    @Test
    void aSentenceEndsAtTheEndOfTheLine() {
        Corpus corpus = Corpus.ofText("a b\nc d\n", 1);
        Cells cells = Cooccurrence.standard().count(corpus);
        assertEquals(2, cells.size());
    }

    @Test
    void withoutDistanceEveryPairCountsOne() {
        List<String> words = List.of("a", "b", "a", "c", "b", "a");
        Corpus corpus = Corpus.ofText(words.stream().collect(Collectors.joining(" ")), 1);
        Cells cells =
                Cooccurrence.standard().withWindow(2).withByDistance(false).count(corpus);
        assertEquals(
                4, cells.value(corpus.vocabulary().id("a"), corpus.vocabulary().id("b")));
        assertEquals(
                2, cells.value(corpus.vocabulary().id("a"), corpus.vocabulary().id("a")));
    }
}
