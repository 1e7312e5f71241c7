package nabla.kernel.transport;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nabla.kernel.protocol.Codec;
import nabla.kernel.protocol.Incoming;

/// The input requests that wait for an answer.
final class Inputs {
    private record Question(String id, BlockingQueue<String> answer) {}

    private final Queue<Question> open = new ConcurrentLinkedQueue<>();
    private final Postman postman;
    private final Codec codec;

    Inputs(Postman postman, Codec codec) {
        this.postman = postman;
        this.codec = codec;
    }

    /// Asks and waits.
    String ask(Incoming parent, String prompt, boolean password) throws InterruptedException {
        Question question = new Question(UUID.randomUUID().toString(), new ArrayBlockingQueue<>(1));
        open.add(question);
        try {
            postman.post(Postman.Target.STDIN, () -> codec.encodeInputRequest(parent, question.id(), prompt, password));
            return question.answer().take();
        } finally {
            open.remove(question);
        }
    }

    /// Brings a line to the question that it names, or to the oldest one if it names none. The answer to a question
    /// that nobody waits for any more is dropped.
    void answer(Codec.Input input) {
        for (Question question : open) {
            if (input.request().isEmpty() || input.request().equals(question.id())) {
                question.answer().offer(input.line());
                return;
            }
        }
    }
}
