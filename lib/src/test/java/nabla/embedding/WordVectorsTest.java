package nabla.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordVectorsTest {
    private static WordVectors reference() {
        List<String> words = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        Reference.object("analogy").getAsJsonObject("vectors").entrySet().forEach(each -> {
            words.add(each.getKey());
            rows.add(Reference.numbers(each.getValue()));
        });
        float[] flat = new float[3 * rows.size()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows.get(i / 3)[i % 3];
        }
        return new WordVectors(words, 3, flat);
    }

    @Test
    void manIsToKingAsWomanIsToQueen() {
        var reference = Reference.object("analogy");
        var best = reference().analogy("man", "king", "woman", 1).getFirst();
        assertEquals("queen", best.word());
        double[] target = Vectors.unit(reference().vector("king"));
        target = Vectors.minus(target, Vectors.unit(reference().vector("man")));
        target = Vectors.plus(target, Vectors.unit(reference().vector("woman")));
        assertEquals(Vectors.cosine(target, reference().vector("queen")), best.score(), 1e-6);
        var byProduct = reference().analogyByProduct("man", "king", "woman", 3);
        var expected = reference.getAsJsonObject("cos_mul_shifted_eps1e-3");
        for (var each : byProduct) {
            assertEquals(expected.get(each.word()).getAsDouble(), each.score(), 1e-5);
        }
    }

    @Test
    void theNearestComeFirstAndTheWordItselfNever() {
        var near = reference().nearest("king", 10);
        assertEquals(5, near.size());
        assertEquals("prince", near.getFirst().word());
        for (int i = 1; i < near.size(); i++) {
            assertTrue(near.get(i - 1).score() >= near.get(i).score());
        }
    }

    @Test
    void bothFormatsGiveBackWhatWasWritten(@TempDir Path folder) {
        WordVectors vectors = reference();
        VectorFiles.writeText(vectors, folder.resolve("v.txt"));
        VectorFiles.writeBinary(vectors, folder.resolve("v.bin"));
        for (WordVectors read : List.of(
                VectorFiles.readText(folder.resolve("v.txt")), VectorFiles.readBinary(folder.resolve("v.bin")))) {
            assertEquals(vectors.words(), read.words());
            for (String word : vectors.words()) {
                assertArrayEquals(vectors.vector(word), read.vector(word));
            }
        }
    }

    @Test
    void theBinaryFormatIsThatOfTheProgram(@TempDir Path folder) throws IOException {
        byte[] bytes = HexFormat.of()
                .parseHex(Reference.object("binary_format").get("example_hex").getAsString());
        Path file = Files.write(folder.resolve("hi.bin"), bytes);
        WordVectors read = VectorFiles.readBinary(file);
        assertArrayEquals(new double[] {1, -0.5}, read.vector("hi"));
        VectorFiles.writeBinary(read, folder.resolve("again.bin"));
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("again.bin")));
    }

    @Test
    void gloVeTextHasNoFirstLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("glove.txt"), "hi 1 -0.5\nyou 0.25 2\n");
        assertArrayEquals(new double[] {0.25, 2}, VectorFiles.readText(file).vector("you"));
    }

    @Test
    void brokenFilesAreExplained(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.txt"), "2 3\nhi 1 2 3\nyou 1 2\n");
        assertMessage(
                "broken.txt, line 3: expected a word and 3 numbers, but found 2", () -> VectorFiles.readText(broken));
        Path word = Files.writeString(folder.resolve("word.txt"), "hi 1 2\nyou 1 two\n");
        assertMessage("line 2: 'two' is not a number", () -> VectorFiles.readText(word));
        Path few = Files.writeString(folder.resolve("few.txt"), "3 2\nhi 1 2\n");
        assertMessage("announces 3 words, but 1 are there", () -> VectorFiles.readText(few));
        VectorFiles.writeBinary(reference(), folder.resolve("cut.bin"));
        byte[] bytes = Files.readAllBytes(folder.resolve("cut.bin"));
        Path cut = Files.write(folder.resolve("cut.bin"), Arrays.copyOf(bytes, bytes.length - 20));
        assertMessage("cut short", () -> VectorFiles.readBinary(cut));
        assertMessage("expected a first line", () -> VectorFiles.readBinary(word));
    }

    private static void assertMessage(String part, Runnable read) {
        var error = assertThrows(IllegalArgumentException.class, read::run);
        assertTrue(String.valueOf(error.getMessage()).contains(part), error.getMessage());
    }

    @Test
    void neutralizedWordsHaveNoPartAlongTheDirection() {
        var reference = Reference.object("neutralize");
        double[] g = Reference.numbers(reference.get("g"));
        double[] e = Debias.neutralize(Reference.numbers(reference.get("e")), g);
        assertArrayEquals(Reference.numbers(reference.get("debiased")), e, 1e-9);
        assertEquals(0, Vectors.dot(e, g), 1e-12);
    }

    @Test
    void equalizedWordsMirrorEachOther() {
        var reference = Reference.object("equalize");
        double[] g = Reference.numbers(reference.get("g"));
        var pair = Debias.equalize(
                new Debias.Pair(Reference.numbers(reference.get("w1")), Reference.numbers(reference.get("w2"))), g);
        assertArrayEquals(Reference.numbers(reference.get("bolukbasi_e1")), pair.first(), 1e-9);
        assertArrayEquals(Reference.numbers(reference.get("bolukbasi_e2")), pair.second(), 1e-9);
        assertEquals(-Vectors.cosine(pair.first(), g), Vectors.cosine(pair.second(), g), 1e-12);
    }

    @Test
    void ranksOfEqualValuesAreTheirMean() {
        var reference = Reference.object("spearman");
        double rho = Correlation.spearman(Reference.numbers(reference.get("a")), Reference.numbers(reference.get("b")));
        assertEquals(reference.get("rho_average_ranks").getAsDouble(), rho, 1e-12);
    }
}
