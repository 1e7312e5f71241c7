package nabla.kernel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.kernel.protocol.Header;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Incoming.Channel;
import nabla.kernel.protocol.Request;

/// Requests as a front end sends them.
final class Requests {
    private Requests() {}

    static Incoming shell(Request request) {
        return new Incoming(
                Channel.SHELL,
                List.of(),
                new Header(UUID.randomUUID().toString(), "session", "me", "", "x_request", "5.4"),
                request);
    }

    static Incoming cell(String code) {
        return shell(Request.Execute.of(code));
    }

    static Incoming cellThatMayAsk(String code) {
        return shell(new Request.Execute(code, false, true, true, true, Map.of()));
    }
}
