package nabla.display;

import java.util.Locale;
import java.util.Map;

/// A bar that shows how far a piece of work has come.
///
/// ```java
/// try (Progress progress = Progress.of("training", 10)) {
///     for (int epoch = 0; epoch < 10; epoch++) {
///         progress.step();
///     }
/// }
/// ```
///
/// It is drawn at most ten times a second; outside a notebook, a line is printed for every tenth of the work.
public final class Progress implements AutoCloseable {
    private static final long REST_NANOS = 100_000_000;
    private static final int WIDTH = 20;
    private static final int LINES = 10;

    private final String name;
    private final long total;
    private final long start = System.nanoTime();
    private final Live live;
    private long done;
    private long drawn = start;
    private long drawnAt;

    private Progress(String name, long total) {
        if (total <= 0) {
            throw new IllegalArgumentException("total must be positive, but is " + total);
        }
        this.name = name;
        this.total = total;
        live = Display.show(this);
    }

    /// Shows a bar for work that takes so many steps.
    public static Progress of(String name, long total) {
        return new Progress(name, total);
    }

    /// One step more is done.
    public void step() {
        at(done + 1);
    }

    /// So many steps are done in all.
    public void at(long steps) {
        done = Math.clamp(steps, 0, total);
        if (isDue()) {
            draw();
        }
    }

    private boolean isDue() {
        if (done == total) {
            return drawnAt < total;
        }
        return Display.screen() instanceof Terminal
                ? done * LINES / total > drawnAt * LINES / total
                : System.nanoTime() - drawn >= REST_NANOS;
    }

    private void draw() {
        drawn = System.nanoTime();
        drawnAt = done;
        live.update(this);
    }

    /// Draws the last state, should it not have been drawn.
    @Override
    public void close() {
        if (drawnAt != done) {
            draw();
        }
    }

    /// How it looks now.
    public Map<String, String> toMimeBundle() {
        String label = name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        String html = "<div>%s <progress aria-label=\"%s\" max=\"%d\" value=\"%d\"></progress> %s</div>"
                .formatted(label, label, total, done, numbers());
        return Map.of("text/html", html, "text/plain", toString());
    }

    /// The bar as text: `training [####                ] 2/10 20 %, 8 s left`.
    @Override
    public String toString() {
        int filled = (int) (done * WIDTH / total);
        return name + " [" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + numbers();
    }

    private String numbers() {
        return done + "/" + total + " " + done * 100 / total + " %" + time();
    }

    private String time() {
        double seconds = (System.nanoTime() - start) / 1e9;
        if (done == 0) {
            return "";
        }
        return done == total
                ? String.format(Locale.ROOT, ", %.1f s", seconds)
                : String.format(Locale.ROOT, ", %.0f s left", seconds / done * (total - done));
    }
}
