package nabla.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nabla.data.Card.Part;
import nabla.data.Card.Tile;
import nabla.tensor.Tensor;

/// Reads pictures that lie as tiles in one PNG, row by row, and their labels, one a line.
record Sprite(Card card, Part part, Tile tile) {
    private static final int CHANNELS = 3;

    Images images() {
        if (part.files().size() != 2) {
            throw bad("needs two files, the sprite and the labels, but has " + part.files());
        }
        return new Images(card, pixels(part.files().get(0)), labels(part.files().get(1)), card.classes());
    }

    private Tensor pixels(String file) {
        BufferedImage sheet = decode(card.file(file));
        int columns = sheet.getWidth() / tile.width();
        if (sheet.getWidth() % tile.width() != 0
                || sheet.getHeight() % tile.height() != 0
                || columns * (sheet.getHeight() / tile.height()) < part.rows()) {
            throw bad("says " + part.rows() + " tiles of " + tile.height() + " x " + tile.width() + ", but " + file
                    + " is " + sheet.getHeight() + " x " + sheet.getWidth());
        }
        float[] pixels = new float[part.rows() * tile.height() * tile.width() * CHANNELS];
        int[] line = new int[tile.width()];
        int at = 0;
        for (int i = 0; i < part.rows(); i++) {
            int left = i % columns * tile.width();
            int top = i / columns * tile.height();
            for (int y = 0; y < tile.height(); y++) {
                at = put(sheet.getRGB(left, top + y, tile.width(), 1, line, 0, tile.width()), pixels, at);
            }
        }
        return Tensor.of(pixels, part.rows(), tile.height(), tile.width(), CHANNELS);
    }

    private static int put(int[] line, float[] pixels, int start) {
        int at = start;
        for (int argb : line) {
            pixels[at++] = argb >> 16 & 0xff;
            pixels[at++] = argb >> 8 & 0xff;
            pixels[at++] = argb & 0xff;
        }
        return at;
    }

    private static BufferedImage decode(DataFile file) {
        // From memory: ImageIO would otherwise write a temporary file for every picture it reads.
        var bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.read()));
        try {
            BufferedImage image = ImageIO.read(bytes);
            if (image == null) {
                throw new IOException("no picture format that Java knows");
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot decode the picture " + file.path() + ": " + e.getMessage(), e);
        }
    }

    private Tensor labels(String file) {
        List<String> lines = new String(card.file(file).read(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.size() != part.rows()) {
            throw bad("says " + part.rows() + " rows, but " + file + " has " + lines.size() + " lines");
        }
        float[] labels = new float[lines.size()];
        for (int i = 0; i < labels.length; i++) {
            String line = lines.get(i).strip();
            if (!line.matches("\\d{1,6}")
                    || Integer.parseInt(line) >= card.classes().size()) {
                throw bad(file + ", line " + (i + 1) + ": '" + line + "' is not a class number from 0 to "
                        + (card.classes().size() - 1));
            }
            labels[i] = Integer.parseInt(line);
        }
        return Tensor.of(labels, labels.length);
    }

    private IllegalArgumentException bad(String what) {
        return new IllegalArgumentException(
                card.folder().resolve(Card.FILE) + ": the part '" + part.name() + "' " + what);
    }
}
