package nabla.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import nabla.display.Comm;
import nabla.display.Comms;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Reply;
import nabla.kernel.protocol.Request;
import org.jspecify.annotations.Nullable;

/// The comms that are open, and who wants to know of new ones.
final class CommTable implements Comms {
    private final Map<String, Comm> open = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<Comm, Map<String, @Nullable Object>>> openers = new ConcurrentHashMap<>();
    private final Console console;

    CommTable(Console console) {
        this.console = console;
    }

    @Override
    public void open(Comm comm, Map<String, ?> data, Map<String, ?> metadata) {
        open.put(comm.id(), comm);
        publish(new Event.CommOpen(comm.id(), comm.target(), new LinkedHashMap<>(data), new LinkedHashMap<>(metadata)));
    }

    @Override
    public void send(Comm comm, Map<String, ?> data) {
        publish(new Event.CommMessage(comm.id(), new LinkedHashMap<>(data)));
    }

    @Override
    public void close(Comm comm, Map<String, ?> data) {
        if (open.remove(comm.id()) != null) {
            publish(new Event.CommClose(comm.id(), new LinkedHashMap<>(data)));
        }
    }

    @Override
    public void register(String target, BiConsumer<Comm, Map<String, @Nullable Object>> opener) {
        openers.put(target, opener);
    }

    private void publish(Event event) {
        CellOutput output = console.current();
        if (output != null) {
            output.publish(event);
        }
    }

    /// The front end opened a comm. One for a target that nobody wants is closed again, as the protocol asks.
    void opened(Request.CommOpen request) {
        BiConsumer<Comm, Map<String, @Nullable Object>> opener = openers.get(request.target());
        if (opener == null) {
            publish(new Event.CommClose(request.id(), Map.of()));
            return;
        }
        Comm comm = new Comm(request.id(), request.target());
        open.put(comm.id(), comm);
        opener.accept(comm, request.data());
    }

    void received(Request.CommMessage request) {
        Comm comm = open.get(request.id());
        if (comm != null) {
            comm.deliver(request.data());
        }
    }

    void closed(Request.CommClose request) {
        open.remove(request.id());
    }

    /// The open comms of a target, or all if it is empty.
    Reply info(String target) {
        Map<String, String> targets = new LinkedHashMap<>();
        open.forEach((id, comm) -> {
            if (target.isEmpty() || target.equals(comm.target())) {
                targets.put(id, comm.target());
            }
        });
        return new Reply.CommInfo(targets);
    }
}
