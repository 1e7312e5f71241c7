package nabla.solutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An answer that someone might give, right or wrong, as a file of a week's bank.
///
/// @param exercise the first line: `// exercise: w01-sigmoid`
/// @param expect of a wrong answer, the second line: `// expect:` and what the learner must be told
/// @param source the cell
record Answer(String name, String exercise, String expect, String source) {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    /// The bank of a week: `week-01`, `wrong` or `right`.
    static List<Answer> bank(String week, String kind) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(week).resolve(kind))) {
            return files.sorted().map(Answer::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(Path file) {
        try {
            String source = Files.readString(file);
            return new Answer(
                    String.valueOf(file.getFileName()), mark("exercise", source), mark("expect", source), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark(String name, String source) {
        Matcher line =
                Pattern.compile("^// " + name + ": (.*)$", Pattern.MULTILINE).matcher(source);
        return line.find() ? line.group(1).strip() : "";
    }
}
