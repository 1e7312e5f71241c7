package nabla.train;

import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import nabla.display.Display;
import nabla.display.Live;
import org.jspecify.annotations.Nullable;

/// Shows how far the training is and how long it will take.
public final class ShowProgress<M> implements Callback<M> {
    private static final long PAUSE = 250_000_000; // nanoseconds: four times a second

    /// A bar, as a value that shows itself.
    ///
    /// @param left the seconds that the rest will take at the pace so far
    record Bar(int done, int of, double left, Map<String, Double> measures) {
        String text() {
            StringBuilder out = new StringBuilder("epoch " + done + " of " + of);
            if (done < of) {
                out.append(String.format(Locale.ROOT, ", %.0f s left", left));
            }
            measures.forEach((name, value) -> out.append(String.format(Locale.ROOT, ", %s %.4g", name, value)));
            return out.toString();
        }

        /// The representations that a notebook chooses from.
        public Map<String, String> toMimeBundle() {
            String html = "<div><progress max=\"" + of + "\" value=\"" + done + "\"></progress> "
                    + text().replace("&", "&amp;").replace("<", "&lt;") + "</div>";
            return Map.of("text/html", html, "text/plain", text());
        }
    }

    private final LongSupplier clock;
    private final long start;
    private @Nullable Live live;
    private @Nullable Bar bar;
    private long drawn;

    public ShowProgress() {
        this(System::nanoTime);
    }

    ShowProgress(LongSupplier clock) {
        this.clock = clock;
        start = clock.getAsLong();
    }

    @Override
    public Next after(Epoch<M> epoch) {
        long now = clock.getAsLong();
        double each = (now - start) / 1e9 / epoch.number();
        bar = new Bar(epoch.number(), epoch.of(), each * (epoch.of() - epoch.number()), epoch.measures());
        if (live == null || now - drawn >= PAUSE) {
            show(bar);
            drawn = now;
        }
        return Next.GO_ON;
    }

    @Override
    public void finish() {
        if (bar != null) {
            show(bar);
        }
    }

    private void show(Bar next) {
        if (live == null) {
            live = Display.show(next);
        } else {
            live.update(next);
        }
    }
}
