package nabla.kernel;

import java.util.Map;
import java.util.function.Function;
import nabla.display.Comms;
import nabla.display.Screen;
import nabla.kernel.display.Renderer;
import nabla.kernel.protocol.Event;

/// The screen of a notebook: what is shown becomes a message of the cell that shows it.
final class NotebookScreen implements Screen {
    private final Console console;
    private final Renderer renderer;
    private final Comms comms;

    NotebookScreen(Console console, Renderer renderer, Comms comms) {
        this.console = console;
        this.renderer = renderer;
        this.comms = comms;
    }

    @Override
    public void show(String id, Object value) {
        publish(new Event.Display(renderer.bundle(value), id));
    }

    @Override
    public void update(String id, Object value) {
        publish(new Event.Update(renderer.bundle(value), id));
    }

    @Override
    public void clear(boolean wait) {
        publish(new Event.Clear(wait));
    }

    private void publish(Event event) {
        CellOutput output = console.current();
        if (output != null) {
            output.publish(event);
        }
    }

    @Override
    public Map<String, String> render(Object value) {
        return renderer.bundle(value).data();
    }

    @Override
    public <T> void register(Class<T> type, Function<? super T, Map<String, String>> function) {
        renderer.register(type, function);
    }

    @Override
    public Comms comms() {
        return comms;
    }
}
