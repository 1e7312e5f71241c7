package nabla.cases;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which public function answers a case of which name: from the names of the inputs to the names of the results.
final class Answers {
    /// Reads inputs, calls functions of the library, names their results.
    interface Call {
        Map<String, ?> on(Inputs in);
    }

    /// A call and where it runs.
    ///
    /// @param takesTensors whether it runs on a backend, and so is tried on every one
    record Answer(Call call, boolean takesTensors) {
        Map<String, ?> to(Inputs in) {
            return call.on(in);
        }
    }

    private static final Answers ALL = new Answers();

    private final Map<String, Answer> answers = new TreeMap<>();

    private Answers() {
        ArrayAnswers.addTo(this);
        NeuronAnswers.addTo(this);
        EmbeddingAnswers.addTo(this);
    }

    /// The answer to the case of this name, if there is one.
    static @Nullable Answer of(String name) {
        return ALL.answers.get(name);
    }

    /// The names of all cases that have an answer.
    static Set<String> names() {
        return ALL.answers.keySet();
    }

    /// A function of tensors.
    void tensors(String name, Call call) {
        add(name, new Answer(call, true));
    }

    /// A function of plain numbers.
    void numbers(String name, Call call) {
        add(name, new Answer(call, false));
    }

    private void add(String name, Answer answer) {
        if (answers.put(name, answer) != null) {
            throw new IllegalStateException("two functions answer the case '" + name + "'");
        }
    }
}
