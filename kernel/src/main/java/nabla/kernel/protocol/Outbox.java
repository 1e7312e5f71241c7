package nabla.kernel.protocol;

/// Where answers go. The ZeroMQ transport is one, the notebook runner another, the recorder in the tests a third.
public interface Outbox {
    /// Sends the answer to a request, to whoever asked.
    void reply(Incoming to, Reply reply);

    /// Publishes an event that belongs to a request, to every front end. Events keep their order.
    void publish(Incoming parent, Event event);

    /// Asks the front end that sent the request for a line of input and waits for it.
    String input(Incoming parent, String prompt, boolean password) throws InterruptedException;
}
