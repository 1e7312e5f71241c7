package nabla.data;

import java.util.Arrays;
import java.util.List;
import nabla.tensor.Tensor;

/// Pictures with their classes.
///
/// @param pixels (N, H, W, C) brightness from 0 to 255, as in the file; C is 3: red, green, blue
/// @param labels (N) the number of the class of each picture, an index into `classes`
public record Images(Card card, Tensor pixels, Tensor labels, List<String> classes) implements Dataset {
    @Override
    public int size() {
        return pixels.size(0);
    }

    /// These pictures, in this order.
    public Images rows(int... rows) {
        return new Images(card, pixels.rows(rows), labels.rows(rows), classes);
    }

    /// Every picture as one row of numbers from 0 to 1: (N, H, W, C) → (N, H·W·C), divided by 255.
    public Tensor vectors() {
        return pixels.reshape(size(), pixels.size() / size()).div(255);
    }

    /// One picture (h, w, c) as a column (h·w·c, 1) of numbers from 0 to 1, row by row.
    public static Tensor vector(Tensor image) {
        if (image.rank() != 3) {
            throw new IllegalArgumentException(
                    "vector needs one picture (h, w, c), but got shape " + Arrays.toString(image.shape()));
        }
        return image.reshape(image.size(), 1).div(255);
    }

    /// The pictures in another size. A new pixel is the mean of the area that it covers, so the mean brightness stays.
    public Images scaledTo(int height, int width) {
        return new Images(card, Scaling.toArea(pixels, height, width), labels, classes);
    }

    @Override
    public String toString() {
        return card.name() + ": " + size() + " pictures of " + pixels.size(1) + " x " + pixels.size(2) + " x "
                + pixels.size(3) + ", classes " + String.join(", ", classes);
    }
}
