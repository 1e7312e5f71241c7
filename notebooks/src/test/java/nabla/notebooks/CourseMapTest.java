package nabla.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The README leads from the week to lesson, class, exercise and case; what it names must exist.
class CourseMapTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path CASES = ROOT.resolve("lib/src/test/resources/cases/cases.json");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([a-z0-9_]+)`");

    @Test
    void everyRelativeLinkOfEveryMarkdownFileLeadsSomewhere() {
        List<String> broken = markdownFiles().stream()
                .flatMap(file -> links(file)
                        .filter(link -> !Files.exists(file.resolveSibling(link)))
                        .map(link -> ROOT.relativize(file) + " → " + link))
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void everyCaseInTheCourseMapExists() {
        String cases = read(CASES);
        List<String> named = courseMapRows().stream()
                .flatMap(row -> CODE.matcher(lastCell(row)).results())
                .map(match -> match.group(1))
                .toList();
        assertFalse(named.isEmpty(), "the course map names no case");
        assertEquals(
                List.of(),
                named.stream()
                        .filter(name -> !cases.contains("\"name\": \"" + name + "\""))
                        .toList());
    }

    private static List<String> courseMapRows() {
        return read(ROOT.resolve("README.md"))
                .lines()
                .filter(line -> line.matches("\\| \\d+ .*"))
                .toList();
    }

    private static String lastCell(String row) {
        int end = row.lastIndexOf('|');
        return row.substring(row.lastIndexOf('|', end - 1) + 1, end);
    }

    private static Stream<String> links(Path file) {
        return LINK.matcher(read(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(link -> !link.contains(":"));
    }

    private static List<Path> markdownFiles() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", ".venv", ".git", "node_modules")
                            .noneMatch(part -> ROOT.relativize(file).toString().contains(part)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
