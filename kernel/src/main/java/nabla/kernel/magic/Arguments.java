package nabla.kernel.magic;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What stands behind a magic's name.
final class Arguments {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private Arguments() {}

    /// The parts between blanks; quotes hold a part together.
    static List<String> of(String text) {
        return PART.matcher(text)
                .results()
                .map(part -> Stream.of(1, 2, 3)
                        .map(part::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /// The files that a pattern such as `libs/**.jar` names, sorted; a path without wildcards names itself if it
    /// exists.
    static List<Path> paths(String pattern) {
        String expanded = pattern.startsWith("~/") ? System.getProperty("user.home") + pattern.substring(1) : pattern;
        int wildcard = firstWildcard(expanded);
        if (wildcard < 0) {
            Path path = Path.of(expanded);
            return Files.exists(path) ? List.of(path.toAbsolutePath()) : List.of();
        }
        String before = expanded.substring(0, wildcard);
        Path folder = Path.of(before.substring(0, before.lastIndexOf('/') + 1)).toAbsolutePath();
        String rest = expanded.substring(before.lastIndexOf('/') + 1);
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> matcher.matches(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MagicException("cannot list " + folder + ": " + e, e);
        }
    }

    private static int firstWildcard(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if ("*?[{".indexOf(pattern.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// The known name most like a typed one, if it is like it at all.
    static Optional<String> nearest(String typed, Set<String> known) {
        return known.stream()
                .filter(name -> distance(typed, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(typed, name)));
    }

    /// The least number of letters to insert, delete or replace.
    private static int distance(String a, String b) {
        List<Integer> row = new ArrayList<>();
        for (int j = 0; j <= b.length(); j++) {
            row.add(j);
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row.set(0, i);
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row.get(j);
                row.set(j, Math.min(replaced, Math.min(row.get(j), row.get(j - 1)) + 1));
            }
        }
        return row.getLast();
    }
}
