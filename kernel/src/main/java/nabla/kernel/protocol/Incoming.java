package nabla.kernel.protocol;

import java.util.List;

/// A request with what its answer needs: where it came from and whose child the answer is.
public record Incoming(Channel channel, List<byte[]> identities, Header header, Request request) {
    /// The two channels that bring requests.
    public enum Channel {
        SHELL,
        CONTROL
    }
}
