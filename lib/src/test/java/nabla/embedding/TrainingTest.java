package nabla.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final List<String> KITCHEN = List.of("pan", "stove", "oven", "knife", "salt");
    private static final List<String> HARBOUR = List.of("ship", "rope", "anchor", "mast", "tide");

    /// Sentences about one of two subjects, never both.
    private static Corpus twoSubjects() {
        var random = new SplittableRandom(1);
        List<List<String>> sentences = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            List<String> subject = i % 2 == 0 ? KITCHEN : HARBOUR;
            List<String> sentence = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                sentence.add(subject.get(random.nextInt(subject.size())));
            }
            sentences.add(sentence);
        }
        return Corpus.of(sentences, 1);
    }

    private static void assertSubjectsApart(WordVectors vectors) {
        for (String a : KITCHEN) {
            for (String b : KITCHEN) {
                for (String c : HARBOUR) {
                    assertTrue(vectors.similarity(a, b) > vectors.similarity(a, c) + 0.3, a + " is nearer to " + c);
                }
            }
        }
    }

    private static Word2Vec small(Word2Vec settings) {
        return settings.withDimension(10).withSubsample(0).withEpochs(10);
    }

    @Test
    void wordsOfOneSubjectComeTogetherWhateverTheOutputLayer() {
        Corpus corpus = twoSubjects();
        for (Word2Vec settings : List.of(small(Word2Vec.skipGram()), small(Word2Vec.cbow()))) {
            assertSubjectsApart(settings.train(corpus));
            assertSubjectsApart(
                    settings.withOutput(new OutputLayer.HierarchicalSoftmax()).train(corpus));
            assertSubjectsApart(
                    settings.withOutput(new OutputLayer.FullSoftmax()).train(corpus));
        }
    }

    @Test
    void gloVeBringsThemTogetherToo() {
        Corpus corpus = twoSubjects();
        Cells cells = Cooccurrence.standard().withWindow(3).count(corpus);
        List<Double> losses = new ArrayList<>();
        WordVectors vectors = GloVe.standard()
                .withDimension(10)
                .train(corpus.vocabulary(), cells, progress -> losses.add(progress.loss()));
        assertTrue(losses.getLast() < 0.1 * losses.getFirst(), losses.toString());
        double within = vectors.similarity("pan", "stove");
        assertTrue(within > vectors.similarity("pan", "ship"), "pan is nearer to ship than to stove");
    }

    @Test
    void aSeedRepeats() {
        Corpus corpus = twoSubjects();
        Word2Vec settings = small(Word2Vec.skipGram()).withEpochs(1);
        WordVectors first = settings.train(corpus);
        assertArrayEquals(first.vector("pan"), settings.train(corpus).vector("pan"));
        assertTrue(Vectors.distance(
                        first.vector("pan"), settings.withSeed(2).train(corpus).vector("pan"))
                > 1e-3);
    }

    @Test
    void severalThreadsLearnTheSameThing() {
        Corpus corpus = twoSubjects();
        assertSubjectsApart(small(Word2Vec.skipGram()).withThreads(3).train(corpus));
    }

    @Test
    void progressEndsWithAllWordsOfAllEpochs() {
        Corpus corpus = twoSubjects();
        List<Word2Vec.Progress> seen = new ArrayList<>();
        small(Word2Vec.cbow()).withEpochs(2).train(corpus, seen::add);
        assertEquals(2 * corpus.words(), seen.getLast().words());
        assertEquals(seen.getLast().total(), seen.getLast().words());
    }

    @Test
    void aCorpusOfOneWordIsRefused() {
        Corpus corpus = Corpus.ofText("echo echo echo", 1);
        var error = assertThrows(
                IllegalArgumentException.class, () -> Word2Vec.skipGram().train(corpus));
        assertTrue(String.valueOf(error.getMessage()).contains("at least two different words"), error.getMessage());
    }
}
