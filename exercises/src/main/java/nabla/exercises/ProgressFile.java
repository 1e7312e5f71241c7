package nabla.exercises;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The file of a learner's progress: `nabla/progress.json` in the user's data folder. It is replaced as a whole, so
/// that
/// a killed kernel leaves the old or the new one, and changed under a lock, so that two notebooks don't undo each
/// other.
record ProgressFile(Path path) {
    private static final int SCHEMA = 1;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /// What the file holds, by exercise and by question.
    record Content(int schema, Map<String, Item> exercises, Map<String, Answered> quiz) {
        static Content empty() {
            return new Content(SCHEMA, Map.of(), Map.of());
        }

        Content withExercise(String id, Item item) {
            Map<String, Item> next = new TreeMap<>(exercises);
            next.merge(id, item, Item::better);
            return new Content(SCHEMA, next, quiz);
        }

        Content withAnswer(String id, boolean right) {
            Map<String, Answered> next = new TreeMap<>(quiz);
            Answered before = next.getOrDefault(id, new Answered(false, 0));
            next.put(id, before.right() ? before : new Answered(right, before.tries() + 1));
            return new Content(SCHEMA, exercises, next);
        }
    }

    /// The best result of an exercise.
    ///
    /// @param points what its public tests gave
    /// @param passed whether all of them passed
    record Item(double points, boolean passed) {
        private Item better(Item other) {
            return other.passed() || (!passed() && other.points() > points()) ? other : this;
        }
    }

    /// A question: whether it was answered rightly, and at which try.
    record Answered(boolean right, int tries) {}

    /// The file in the folder that the system gives to the user's data.
    static ProgressFile ofUser() {
        String data = System.getenv("XDG_DATA_HOME");
        Path folder = data == null || data.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(data);
        return new ProgressFile(folder.resolve("nabla").resolve("progress.json"));
    }

    /// What was recorded; nothing if there is no file.
    Content read() throws IOException {
        try {
            @Nullable Content content = GSON.fromJson(Files.readString(path), Content.class);
            if (content == null || content.exercises == null || content.quiz == null) {
                throw new IOException(path + " is not a progress file: move it away to start anew");
            }
            if (content.schema() > SCHEMA) {
                throw new IOException(path + " was written by a newer version of the course: update this one");
            }
            return content;
        } catch (NoSuchFileException _) {
            return Content.empty();
        } catch (JsonParseException e) {
            throw new IOException(path + " cannot be read (" + e.getMessage() + "): move it away to start anew", e);
        }
    }

    /// Replaces what was recorded.
    void change(UnaryOperator<Content> change) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path guard = path.resolveSibling("progress.lock");
        try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            Path next = Files.createTempFile(folder, "progress", ".tmp");
            try {
                Files.writeString(next, GSON.toJson(change.apply(read())) + "\n");
                Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
        }
    }
}
