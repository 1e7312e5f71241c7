package nabla.exercises.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for what must not reach a learner: markers, lines of a solution or of a hidden test, names of hidden tests,
/// numbers that only those contain.
///
/// Lines are compared without white space and comments. Short lines and loop headers tell nothing and pass.
final class Leaks {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d*\\.?\\d+(?:[eE][-+]?\\d+)?(?![\\w.])");
    private static final int TELLING_LENGTH = 14;
    private static final int TELLING_DIGITS = 5;

    private Leaks() {}

    /// What of the source stands in the given texts; nothing if all is well.
    static List<String> find(Notebook source, List<String> published) {
        String text = String.join("\n", published);
        String packed = pack(text);
        List<String> leaks = new ArrayList<>();
        for (Region region : Region.values()) {
            for (String marker : List.of(region.begin(), region.end())) {
                if (text.contains(marker)) {
                    leaks.add("the marker '" + marker + "'");
                }
            }
        }
        for (Cell cell : source.cells()) {
            for (String line : secretLines(cell)) {
                line(line, text, packed).forEach(leak -> leaks.add(leak + " of cell " + cell.id()));
            }
            for (TestSource.Declared test : TestSource.of(cell.source()).hidden()) {
                if (word(test.name()).matcher(text).find()) {
                    leaks.add("the name of the hidden test " + test.name() + " of cell " + cell.id());
                }
            }
        }
        return leaks;
    }

    private static List<String> secretLines(Cell cell) {
        List<String> lines = new ArrayList<>(Region.HIDDEN_TESTS.linesIn(cell.source()));
        if (cell.isSolution()) {
            lines.addAll(
                    Region.SOLUTION.isIn(cell.source())
                            ? Region.SOLUTION.linesIn(cell.source())
                            : cell.source().lines().toList());
        }
        return lines;
    }

    private static List<String> line(String line, String text, String packed) {
        List<String> leaks = new ArrayList<>();
        String bare = pack(line);
        boolean header = bare.startsWith("for(") || bare.startsWith("if(") || bare.startsWith("@");
        if (!header && bare.length() >= TELLING_LENGTH && packed.contains(bare)) {
            leaks.add("the line '" + line.strip() + "'");
        }
        Matcher number = NUMBER.matcher(line);
        while (number.find()) {
            boolean telling = number.group().chars().filter(Character::isDigit).count() >= TELLING_DIGITS;
            if (telling && word(number.group()).matcher(text).find()) {
                leaks.add("the number " + number.group());
            }
        }
        return leaks;
    }

    private static Pattern word(String word) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?!\\w)");
    }

    private static String pack(String text) {
        return text.replaceAll("//[^\n]*", "").replaceAll("\\s", "");
    }
}
