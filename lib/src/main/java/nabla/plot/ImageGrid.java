package nabla.plot;

import java.awt.image.BufferedImage;
import java.util.List;

/// Draws small images in rows, each with its caption.
final class ImageGrid {
    private static final int GAP = 8;
    private static final int CAPTION = 18;
    private static final int EDGE = 12;

    private ImageGrid() {}

    static Svg draw(String title, List<BufferedImage> images, List<String> captions, int columns, int tile) {
        int across = Math.min(columns, images.size());
        int down = (images.size() + columns - 1) / columns;
        int step = tile + GAP;
        int rise = step + (captions.isEmpty() ? 0 : CAPTION);
        int head = title.isEmpty() ? 0 : 26;
        int width =
                Math.max(2 * EDGE + across * step - GAP, (int) Math.ceil(Canvas.width(title, Theme.TITLE)) + 2 * EDGE);
        int left = (width - (across * step - GAP)) / 2;
        return Canvas.draw(width, 2 * EDGE + head + down * rise - GAP, canvas -> {
            canvas.text(title, width / 2.0, EDGE + 13, Theme.TITLE, Palette.INK, Canvas.Anchor.MIDDLE);
            for (int i = 0; i < images.size(); i++) {
                int x = left + i % columns * step;
                int y = EDGE + head + i / columns * rise;
                canvas.pixels(images.get(i), x, y, tile, tile);
                if (i < captions.size()) {
                    canvas.text(captions.get(i), x + tile / 2.0, y + tile + 14, 11, Palette.INK, Canvas.Anchor.MIDDLE);
                }
            }
        });
    }
}
