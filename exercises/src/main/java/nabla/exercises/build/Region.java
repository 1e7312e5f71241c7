package nabla.exercises.build;

import java.util.ArrayList;
import java.util.List;

/// The parts of a cell between `BEGIN …` and `END …` lines, with nbgrader's own markers, so that nbgrader can cut the
/// same notebook.
enum Region {
    SOLUTION("SOLUTION"),
    HIDDEN_TESTS("HIDDEN TESTS");

    private final String name;

    Region(String name) {
        this.name = name;
    }

    String begin() {
        return "BEGIN " + name;
    }

    String end() {
        return "END " + name;
    }

    /// The lines inside all such parts.
    List<String> linesIn(String source) {
        List<String> inside = new ArrayList<>();
        boolean in = false;
        for (String line : source.split("\n", -1)) {
            boolean marker = line.contains(begin()) || line.contains(end());
            in = marker ? line.contains(begin()) : in;
            if (in && !marker) {
                inside.add(line);
            }
        }
        return inside;
    }

    /// The source with each part replaced by other lines, indented as the part was.
    ///
    /// @throws IllegalArgumentException when markers do not match
    String replace(String source, List<String> replacement) {
        List<String> result = new ArrayList<>();
        boolean in = false;
        for (String line : source.split("\n", -1)) {
            if (line.contains(begin())) {
                require(!in, "there is a second '" + begin() + "' before '" + end() + "'");
                in = true;
                String indent =
                        line.substring(0, line.length() - line.stripLeading().length());
                replacement.forEach(stub -> result.add(indent + stub));
            } else if (line.contains(end())) {
                require(in, "there is an '" + end() + "' without '" + begin() + "'");
                in = false;
            } else if (!in) {
                result.add(line);
            }
        }
        require(!in, "there is no '" + end() + "' after '" + begin() + "'");
        return String.join("\n", result);
    }

    boolean isIn(String source) {
        return source.contains(begin());
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
