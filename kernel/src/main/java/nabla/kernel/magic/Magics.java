package nabla.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nabla.display.Display;
import nabla.display.Shown;
import nabla.kernel.engine.Engine;
import nabla.kernel.engine.Engine.Outcome;
import nabla.kernel.magic.Script.Step;

/// Runs cells that may have magics in them.
public final class Magics {
    private final Engine engine;
    private final Dependencies dependencies;
    private final Map<String, Line> lines = new TreeMap<>();
    private final Map<String, Cell> cells = new TreeMap<>();

    /// A magic on a line of its own.
    private record Line(String usage, String help, LineAction action) {}

    /// A magic for a whole cell.
    private record Cell(String usage, String help, CellAction action) {}

    /// The running cell, as the engine wants it.
    private record Run(int count, Runnable start) {}

    private interface LineAction {
        Outcome run(Run run, List<String> arguments);
    }

    private interface CellAction {
        Outcome run(List<String> arguments, String body);
    }

    private static final Outcome NOTHING = new Outcome.Nothing();

    /// Magics that work on an engine.
    public Magics(Engine engine) {
        this(engine, new Dependencies());
    }

    Magics(Engine engine, Dependencies dependencies) {
        this.engine = engine;
        this.dependencies = dependencies;
        dependencyMagics();
        line("%jars FOLDER/*.jar…", "adds jars to the class path", (_, a) -> addPaths(a, true), "jars", "addJars");
        line(
                "%classpath PATH…",
                "adds jars and class folders", (_, a) -> addPaths(a, false), "classpath", "addClasspath");
        line("%load FILE", "runs a file of Java, or the code cells of a notebook", this::load, "load");
        line("%help", "lists the magics", (_, _) -> help(), "help", "lsmagic");
        line("%time STATEMENT", "runs a statement and says how long it took", (_, _) -> NOTHING, "time");
        cell("%%time", "runs the cell and says how long it took", (_, _) -> NOTHING, "time");
        cell("%%html", "shows the cell as HTML", (_, body) -> show("text/html", body), "html", "HTML");
        cell("%%markdown", "shows the cell as Markdown", (_, body) -> show("text/markdown", body), "markdown");
        cell("%%latex", "shows the cell as LaTeX", (_, body) -> show("text/latex", body), "latex");
        cell("%%bash", "runs the cell in the shell bash", (a, body) -> shell("bash", a, body), "bash");
        cell("%%sh", "runs the cell in the shell sh", (a, body) -> shell("sh", a, body), "sh");
    }

    private void dependencyMagics() {
        line(
                "%maven GROUP:ARTIFACT:VERSION…",
                "adds libraries from Maven repositories, with all they need; //DEPS lines do the same",
                (_, a) -> addMaven(a),
                "maven",
                "addMavenDependency",
                "addMavenDependencies");
        line("%mavenRepo NAME URL", "adds a Maven repository", (_, a) -> addRepository(a), "mavenRepo", "addMavenRepo");
        line("%loadFromPOM FILE", "adds the dependencies of a pom.xml", (_, a) -> addMaven(pom(a)), "loadFromPOM");
        cell(
                "%%loadFromPOM",
                "adds the dependencies written below it as in a pom.xml",
                (_, body) -> addMaven(Pom.read(body, dependencies)),
                "loadFromPOM");
    }

    private void line(String usage, String help, LineAction action, String... names) {
        for (String name : names) {
            lines.put(name, new Line(usage, help, action));
        }
    }

    private void cell(String usage, String help, CellAction action, String... names) {
        for (String name : names) {
            cells.put(name, new Cell(usage, help, action));
        }
    }

    /// Runs a cell: its Java through the engine, its magics here, from top to bottom. The first failure ends it.
    ///
    /// @param start called on the thread that runs the cell's Java, before it
    public Outcome eval(int count, String code, Runnable start) {
        List<Step> steps =
                code.contains("%") || code.contains("//DEPS") ? Script.of(code).steps() : List.of(new Step.Java(code));
        Run run = new Run(count, start);
        Outcome outcome = NOTHING;
        for (Step step : steps) {
            outcome = run(run, step);
            if (outcome instanceof Outcome.Failed) {
                break;
            }
        }
        return outcome;
    }

    /// The code with its magics replaced by blanks: what completion and documentation should see.
    public static String withoutMagics(String code) {
        return code.contains("%") ? Script.blanked(code) : code;
    }

    private Outcome run(Run run, Step step) {
        try {
            return switch (step) {
                case Step.Java(String code) -> engine.eval(run.count, code, run.start);
                case Step.Timed(String code) -> timed(run, code);
                case Step.Line(String name, String arguments) -> {
                    Line magic = lines.get(name);
                    yield magic == null
                            ? unknown("%" + name, lines, "%")
                            : magic.action.run(run, Arguments.of(arguments));
                }
                case Step.Cell(String name, String arguments, String body) -> {
                    Cell magic = cells.get(name);
                    yield magic == null
                            ? unknown("%%" + name, cells, "%%")
                            : magic.action.run(Arguments.of(arguments), body);
                }
            };
        } catch (MagicException e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private static Outcome failed(String message) {
        return new Outcome.Failed("Magic", message, List.of("\u001b[1;31mMagic\u001b[0m: " + message));
    }

    private static Outcome unknown(String typed, Map<String, ?> known, String prefix) {
        String near = Arguments.nearest(typed.replace("%", ""), known.keySet())
                .map(name -> " Did you mean " + prefix + name + "?")
                .orElse("");
        return failed("there is no magic " + typed + "." + near + " %help lists them all.");
    }

    private Outcome timed(Run run, String code) {
        long start = System.nanoTime();
        Outcome outcome = engine.eval(run.count, code, run.start);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("Time: " + readable(time));
        return outcome;
    }

    static String readable(Duration time) {
        double seconds = time.toNanos() / 1e9;
        if (seconds < 1e-3) {
            return String.format(Locale.ROOT, "%.0f µs", seconds * 1e6);
        }
        return seconds < 1
                ? String.format(Locale.ROOT, "%.1f ms", seconds * 1e3)
                : String.format(Locale.ROOT, "%.2f s", seconds);
    }

    private Outcome addMaven(List<String> coordinates) {
        if (coordinates.isEmpty()) {
            throw new MagicException("which library? Write %maven GROUP:ARTIFACT:VERSION");
        }
        engine.addToClassPath(dependencies.resolve(coordinates));
        return NOTHING;
    }

    private Outcome addRepository(List<String> arguments) {
        if (arguments.size() != 2) {
            throw new MagicException("write %mavenRepo NAME URL");
        }
        dependencies.addRepository(arguments.get(0), arguments.get(1));
        return NOTHING;
    }

    private List<String> pom(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new MagicException("which file? Write %loadFromPOM FILE");
        }
        return Pom.read(text(arguments.getFirst()), dependencies);
    }

    private Outcome addPaths(List<String> patterns, boolean jarsOnly) {
        List<Path> found = new ArrayList<>();
        for (String pattern : patterns) {
            List<Path> matching = Arguments.paths(pattern).stream()
                    .filter(path -> !jarsOnly || path.toString().endsWith(".jar"))
                    .toList();
            if (matching.isEmpty()) {
                throw new MagicException("nothing matches " + pattern + " in "
                        + Path.of("").toAbsolutePath() + "; the class path is as it was");
            }
            found.addAll(matching);
        }
        if (found.isEmpty()) {
            throw new MagicException("which files? Write %jars FOLDER/*.jar or %classpath FOLDER");
        }
        engine.addToClassPath(found);
        return NOTHING;
    }

    private Outcome load(Run run, List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new MagicException("which file? Write %load FILE");
        }
        String file = arguments.getFirst();
        String text = text(file);
        Outcome outcome = NOTHING;
        for (String code : file.endsWith(".ipynb") ? CodeCells.of(text, file) : List.of(text)) {
            outcome = eval(run.count, code, run.start);
            if (outcome instanceof Outcome.Failed) {
                break;
            }
        }
        return outcome;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new MagicException("cannot read " + Path.of(file).toAbsolutePath() + ": " + e, e);
        }
    }

    private Outcome help() {
        StringBuilder text = new StringBuilder();
        lines.values().stream().distinct().forEach(m -> describe(text, m.usage, m.help));
        cells.values().stream().distinct().forEach(m -> describe(text, m.usage, m.help));
        System.out.print(text);
        return NOTHING;
    }

    private static void describe(StringBuilder text, String usage, String help) {
        text.append(String.format(Locale.ROOT, "%-34s %s%n", usage, help));
    }

    private static Outcome show(String type, String body) {
        Display.show(new Shown(Map.of(type, body, "text/plain", body)));
        return NOTHING;
    }

    private static Outcome shell(String shell, List<String> arguments, String body) {
        int status = Shell.run(shell, arguments, body);
        return status == 0 ? NOTHING : failed(shell + " ended with status " + status);
    }
}
