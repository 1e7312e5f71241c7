package nabla.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// PyTorch and NumPy in a Python process, `peers.py`.
final class PythonPeers implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;
    private final List<Peer> peers = new ArrayList<>();

    PythonPeers(String python, Path script, int threads) throws IOException {
        process = new ProcessBuilder(python, script.toString(), Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        String names = answers.readLine();
        if (names == null) {
            throw new IllegalArgumentException(
                    python + " cannot run " + script + "; it needs NumPy, and PyTorch for most comparisons");
        }
        for (String name : names.split("\t", -1)) {
            peers.add(new PythonPeer(name));
        }
    }

    List<Peer> peers() {
        return peers;
    }

    @Override
    public void close() {
        questions.close(); // its loop ends with its input
    }

    private final class PythonPeer implements Peer {
        private final String name;

        PythonPeer(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public OptionalDouble least(String work, double seconds) {
            try {
                questions.println(name.substring(0, name.indexOf(' ')) + "\t" + work + "\t" + seconds);
                String answer = answers.readLine();
                return answer == null || answer.startsWith("-")
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Double.parseDouble(answer));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
