package nabla.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nabla.kernel.protocol.Event;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Outbox;
import nabla.kernel.protocol.Reply;

/// Keeps what the kernel says, by request.
final class RecordingOutbox implements Outbox {
    private record Said(Incoming parent, Object what) {}

    /// What the kernel asks the user.
    record Question(String prompt) {}

    private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
    private final List<Said> taken = new ArrayList<>();
    final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    @Override
    public void reply(Incoming to, Reply reply) {
        said.add(new Said(to, reply));
    }

    @Override
    public void publish(Incoming parent, Event event) {
        said.add(new Said(parent, event));
    }

    @Override
    public String input(Incoming parent, String prompt, boolean password) throws InterruptedException {
        said.add(new Said(parent, new Question(prompt)));
        return answers.take();
    }

    /// All that was said for a request, once the given thing was.
    List<Object> until(Incoming in, Object last) throws InterruptedException {
        while (taken.stream()
                .noneMatch(each -> each.parent().equals(in) && each.what().equals(last))) {
            Said next = said.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError(last + " was never said; what was: " + taken);
            }
            taken.add(next);
        }
        return taken.stream()
                .filter(each -> each.parent().equals(in))
                .map(Said::what)
                .toList();
    }

    List<Object> untilIdle(Incoming in) throws InterruptedException {
        return until(in, new Event.Status("idle"));
    }
}
