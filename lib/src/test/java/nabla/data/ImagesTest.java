package nabla.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {
    @TempDir
    Path folder;

    @Test
    void facesAndObjectsLoad() {
        Images test = Datasets.images("binary-face-object", "test");
        assertArrayEquals(new int[] {320, 64, 64, 3}, test.pixels().shape());
        assertEquals(160, test.labels().sum().item());
        assertTrue(test.pixels().min().item() >= 0);
        assertTrue(test.pixels().max().item() <= 255 && test.pixels().max().item() > 200);
        assertEquals("binary-face-object: 320 pictures of 64 x 64 x 3, classes object, face", test.toString());
    }

    @Test
    void tilesAreReadRowByRowAndColoursInOrder() throws IOException {
        Images images = (Images) sprite(4, "0\n1\n0\n");
        assertArrayEquals(new int[] {3, 1, 2, 3}, images.pixels().shape());
        assertArrayEquals(
                new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17},
                images.pixels().toDoubles());
        assertArrayEquals(new double[] {0, 1, 0}, images.labels().toDoubles());
    }

    @Test
    void aSpriteOfAnotherSizeIsRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> sprite(2, "0\n1\n0\n"));
        assertTrue(message(e).endsWith("the part 'all' says 3 tiles of 1 x 2, but s.png is 2 x 2"), e.getMessage());
    }

    @Test
    void aLabelThatIsNoClassIsNamedWithItsLine() {
        var e = assertThrows(IllegalArgumentException.class, () -> sprite(4, "0\n7\n0\n"));
        assertTrue(message(e).endsWith("l.txt, line 2: '7' is not a class number from 0 to 1"), e.getMessage());
    }

    @Test
    void tooFewLabelsAreNamed() {
        var e = assertThrows(IllegalArgumentException.class, () -> sprite(4, "0\n1\n"));
        assertTrue(message(e).endsWith("says 3 rows, but l.txt has 2 lines"), e.getMessage());
    }

    @Test
    void vectorsLieFromZeroToOneInRowMajorOrder() {
        Tensor pixels =
                Tensor.range(24).toType(nabla.tensor.ElementType.FLOAT64).reshape(2, 2, 2, 3);
        Images images =
                new Images(Datasets.card("binary-face-object"), pixels, Tensor.zeros(2), java.util.List.of("a"));
        assertArrayEquals(new int[] {2, 12}, images.vectors().shape());
        assertEquals(23 / 255.0, images.vectors().get(1, 11), 1e-15);
        assertArrayEquals(
                images.rows(1).vectors().toDoubles(),
                Images.vector(pixels.slice(0, 1, 2).reshape(2, 2, 3)).toDoubles());
    }

    @Test
    void aVectorNeedsOnePicture() {
        var e = assertThrows(IllegalArgumentException.class, () -> Images.vector(Tensor.zeros(2, 2)));
        assertTrue(message(e).startsWith("vector needs one picture (h, w, c), but got shape"), e.getMessage());
    }

    @Test
    void aNewPixelIsTheMeanOfItsArea() {
        Tensor x = Tensor.of(new double[] {0, 4, 8, 12, 2, 6, 10, 14}, 1, 2, 4, 1);
        assertArrayEquals(new double[] {3, 11}, Scaling.toArea(x, 1, 2).toDoubles(), 1e-12);
        assertArrayEquals( // three new columns of 4/3 old ones each
                new double[] {(1 + 5 / 3.0) * 3 / 4, (5 * 2 / 3.0 + 9 * 2 / 3.0) * 3 / 4, (9 / 3.0 + 13) * 3 / 4},
                Scaling.toArea(x, 1, 3).toDoubles(),
                1e-12);
    }

    @Test
    void scalingKeepsTheMeanBrightnessOfEveryChannel() {
        Tensor x = Tensor.uniform(RandomGenerator.of("L64X128MixRandom"), 0, 255, 2, 9, 7, 3);
        for (int[] size : new int[][] {{9, 7}, {4, 3}, {1, 1}, {20, 16}}) {
            Tensor y = Scaling.toArea(x, size[0], size[1]);
            assertArrayEquals(new int[] {2, size[0], size[1], 3}, y.shape());
            assertArrayEquals(x.mean(2).mean(1).toDoubles(), y.mean(2).mean(1).toDoubles(), 1e-3);
        }
    }

    @Test
    void scalingToTheSameSizeChangesNothing() {
        Tensor x = Tensor.range(24).reshape(2, 2, 2, 3);
        assertArrayEquals(x.toDoubles(), Scaling.toArea(x, 2, 2).toDoubles());
    }

    private static String message(Throwable e) {
        return String.valueOf(e.getMessage());
    }

    /// Three pictures of 1 x 2 pixels on a sheet of the given width, with colours counted upwards.
    private Dataset sprite(int width, String labels) throws IOException {
        BufferedImage sheet = new BufferedImage(width, 2, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < Math.min(6, width * 2); i++) {
            sheet.setRGB(i % width, i / width, (3 * i) << 16 | (3 * i + 1) << 8 | (3 * i + 2));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(sheet, "png", png);
        byte[] lines = labels.getBytes(StandardCharsets.UTF_8);
        new Folder(folder)
                .file("s.png", png.toByteArray())
                .file("l.txt", lines)
                .card("name=s\nkind=images\ntile=1x2\nrows=3\nclasses=a,b\ncounts=2,1\nparts=all\n"
                        + "part.all=3,s.png,l.txt\n" + Folder.entry("s.png", png.toByteArray())
                        + Folder.entry("l.txt", lines));
        return Datasets.load(Card.read(folder), "all");
    }
}
