package nabla.exercises.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tests declared in a check cell, read from its text.
///
/// @param tests public and hidden tests, in the order of the text
record TestSource(List<Declared> tests) {
    private static final Pattern TEST =
            Pattern.compile("@Test\\b(?<marks>.*?)\\bvoid\\s+(?<name>\\w+)\\s*\\(", Pattern.DOTALL);
    private static final Pattern POINTS = Pattern.compile("@Points\\(([0-9.]+)\\)");

    /// A test method.
    ///
    /// @param hidden whether it stands between the markers of hidden tests
    /// @param marked whether it carries `@Hidden`
    record Declared(String name, double points, boolean hidden, boolean marked) {}

    static TestSource of(String source) {
        List<Declared> tests = new ArrayList<>();
        Matcher matcher = TEST.matcher(source);
        while (matcher.find()) {
            Matcher points = POINTS.matcher(matcher.group("marks"));
            String before = source.substring(0, matcher.start());
            boolean hidden =
                    before.lastIndexOf(Region.HIDDEN_TESTS.begin()) > before.lastIndexOf(Region.HIDDEN_TESTS.end());
            tests.add(new Declared(
                    matcher.group("name"),
                    points.find() ? Double.parseDouble(points.group(1)) : 0,
                    hidden,
                    matcher.group("marks").contains("@Hidden")));
        }
        return new TestSource(tests);
    }

    List<Declared> shown() {
        return tests.stream().filter(test -> !test.hidden()).toList();
    }

    List<Declared> hidden() {
        return tests.stream().filter(Declared::hidden).toList();
    }

    static double points(List<Declared> tests) {
        return tests.stream().mapToDouble(Declared::points).sum();
    }
}
