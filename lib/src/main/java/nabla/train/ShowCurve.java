package nabla.train;

import java.util.Map;
import nabla.plot.LiveCurve;

/// Draws the measures while the training runs.
public final class ShowCurve<M> implements Callback<M> {
    private final LiveCurve curve;

    public ShowCurve(String title) {
        curve = new LiveCurve(title, "epoch", "");
    }

    @Override
    public Next after(Epoch<M> epoch) {
        for (Map.Entry<String, Double> measure : epoch.measures().entrySet()) {
            curve.add(measure.getKey(), epoch.number(), measure.getValue());
        }
        return Next.GO_ON;
    }

    @Override
    public void finish() {
        curve.finish();
    }
}
