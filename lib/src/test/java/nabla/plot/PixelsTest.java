package nabla.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PixelsTest {
    private static int rgb(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFFFFFF;
    }

    @Test
    void aColourPictureKeepsItsRowsColumnsAndColours() {
        Tensor pictures = Tensor.zeros(2, 2, 3, 3); // two pictures of 2 rows and 3 columns
        double[] values = pictures.toDoubles();
        values[1 * 18 + (1 * 3 + 2) * 3] = 255; // second picture, row 1, column 2: red
        values[0 * 18 + (0 * 3 + 1) * 3 + 2] = 128; // first picture, row 0, column 1: blue
        List<BufferedImage> images = Pixels.pictures(Tensor.of(values, 2, 2, 3, 3));
        assertEquals(3, images.get(0).getWidth());
        assertEquals(2, images.get(0).getHeight());
        assertEquals(0xFF0000, rgb(images.get(1), 2, 1));
        assertEquals(0x000080, rgb(images.get(0), 1, 0));
    }

    @Test
    void brightnessUpToOneIsStretchedToTheWholeScale() {
        BufferedImage image =
                Pixels.pictures(Tensor.of(new double[] {0, 0.5, 1, 0}, 1, 2, 2)).getFirst();
        assertEquals(0x808080, rgb(image, 1, 0));
        assertEquals(0xFFFFFF, rgb(image, 0, 1));
    }

    @Test
    void weightsAreWhiteAtZeroAndColouredByTheirSign() {
        BufferedImage image =
                Pixels.signed(Tensor.of(new double[] {-2, 0, 2}, 1, 1, 3)).getFirst();
        assertEquals(0x0072B2, rgb(image, 0, 0));
        assertEquals(0xFFFFFF, rgb(image, 1, 0));
        assertEquals(0xD55E00, rgb(image, 2, 0));
    }

    @Test
    void anotherShapeIsNamed() {
        var e = assertThrows(IllegalArgumentException.class, () -> Pixels.pictures(Tensor.zeros(4, 4)));
        assertTrue(String.valueOf(e.getMessage()).contains("[4, 4]"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Pixels.signed(Tensor.zeros(4, 4)));
    }

    @Test
    void aPictureHasItsCaptionInWordsAndTooFewCaptionsAreRefused() {
        Figure figure = Plots.images("Digits", Tensor.zeros(2, 4, 4), List.of("one", "two"), 2, 40);
        assertEquals("2 pictures “Digits”: one; two.", figure.alt());
        assertThrows(
                IllegalArgumentException.class,
                () -> Plots.images("Digits", Tensor.zeros(2, 4, 4), List.of("one"), 2, 40));
    }

    @Test
    void pointsOfTwoClassesTakeTheirColours() {
        Tensor x = Tensor.of(new double[][] {{0, 1}, {2, 3}, {4, 5}});
        Chart chart = Chart.of("t").classes(x, Tensor.vector(1, 0, 1), "no", "yes");
        assertEquals("no", chart.series.get(0).name());
        assertEquals(Palette.BLUE, chart.series.get(0).color());
        assertEquals(2, chart.series.get(1).xs().length);
        assertEquals(4, chart.series.get(1).xs()[1]);
        assertThrows(IllegalArgumentException.class, () -> chart.classes(x, Tensor.vector(1), "no", "yes"));
    }
}
