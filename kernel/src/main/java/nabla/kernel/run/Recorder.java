package nabla.kernel.run;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Outbox;
import nabla.kernel.protocol.Reply;

/// Writes down what the kernel says, each word to the cell that asked: what a thread prints after its cell has ended
/// still stands under that cell.
final class Recorder implements Outbox {
    private final Map<String, CellRequest> requests = new HashMap<>();
    private final Map<String, List<JsonObject>> displays = new HashMap<>();

    synchronized void expect(CellRequest request) {
        requests.put(request.id(), request);
    }

    /// Writes what has come into the cells. What comes later is lost.
    synchronized void store() {
        requests.values().forEach(CellRequest::store);
        requests.clear();
        displays.clear();
    }

    @Override
    public synchronized void reply(Incoming to, Reply reply) {
        CellRequest request = requests.get(to.header().id());
        if (request != null) {
            request.reply(reply);
        }
    }

    @Override
    public synchronized void publish(Incoming parent, Event event) {
        CellRequest request = requests.get(parent.header().id());
        if (request != null) {
            publish(request, event);
        } else if (event instanceof Event.Update update) {
            update(update);
        }
    }

    private void publish(CellRequest request, Event event) {
        CellOutputs outputs = request.outputs();
        switch (event) {
            case Event.Stream stream -> outputs.print(stream);
            case Event.Display display -> outputs.show(remember(display));
            case Event.Update update -> update(update);
            case Event.Result result -> outputs.show(Output.result(result.count(), result.bundle()));
            case Event.Failure f -> outputs.show(Output.error(f.name(), f.message(), f.traceback()));
            case Event.Clear clear -> outputs.clear(clear.later());
            case Event.Input input -> request.count(input.count());
            case Event.Status status -> request.status(status.state());
            case Event.CommOpen _, Event.CommMessage _, Event.CommClose _ -> {
                // Widgets live in a front end; there is none here.
            }
        }
    }

    private JsonObject remember(Event.Display display) {
        JsonObject output = Output.display(display.bundle());
        if (!display.id().isEmpty()) {
            displays.computeIfAbsent(display.id(), _ -> new ArrayList<>()).add(output);
        }
        return output;
    }

    /// Replaces what was shown under the id, in whichever cell it stands.
    private void update(Event.Update update) {
        for (JsonObject output : displays.getOrDefault(update.id(), List.of())) {
            Output.fill(output, update.bundle());
        }
    }

    @Override
    public String input(Incoming parent, String prompt, boolean password) {
        throw new IllegalStateException("a notebook that runs without a front end has nobody to ask: " + prompt);
    }
}
