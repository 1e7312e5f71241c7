package nabla.kernel.magic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.kernel.magic.Script.Command;

/// All commands by name. `%help` lists them.
public final class Magics {
    static final String TIME = "%time";
    static final String TIME_CELL = "%%time";
    private static final int NEAR = 3;

    private interface Action {
        void run(Host host, Command command) throws MagicException, InterruptedException;
    }

    private record Magic(String usage, Action action) {}

    private final Map<String, Magic> magics = new LinkedHashMap<>();

    /// Commands with Maven's repositories behind them.
    public Magics() {
        this(new Dependencies());
    }

    Magics(Dependencies dependencies) {
        MavenMagic maven = new MavenMagic(dependencies);
        String library = "GROUP:ARTIFACT:VERSION…  adds libraries and what they need; a line //DEPS … does the same";
        for (String name : List.of(ScriptReader.MAVEN, "%addMavenDependency", "%addMavenDependencies")) {
            magics.put(name, new Magic(library, maven::add));
        }
        magics.put("%mavenRepo", new Magic("NAME URL  adds a Maven repository", maven::repository));
        magics.put("%addMavenRepo", new Magic("NAME URL  the same", maven::repository));
        magics.put("%loadFromPOM", new Magic("FILE  adds the dependencies of a pom.xml", maven::pomFile));
        magics.put("%%loadFromPOM", new Magic("  adds the dependencies written below, as in a pom.xml", maven::pom));
        magics.put(TIME, new Magic("[CODE]  says how long the cell took", (_, _) -> {}));
        magics.put(TIME_CELL, new Magic("  says how long the cell took", (_, _) -> {}));
        magics.put("%jars", new Magic("PATTERN…  adds jars: %jars lib/*.jar", ClassPathMagic::add));
        magics.put("%classpath", new Magic("ENTRY…  adds jars and class folders", ClassPathMagic::add));
        magics.put("%load", new Magic("FILE  runs a file of Java, or the code cells of a notebook", LoadMagic::load));
        magics.put("%help", new Magic("  this list", (host, _) -> host.print(help())));
        text("%%html", "text/html", "shows the cell as HTML");
        text("%%markdown", "text/markdown", "shows the cell as Markdown");
        text("%%latex", "text/latex", "shows the cell as LaTeX");
        text("%%svg", "image/svg+xml", "shows the cell as an SVG picture");
        magics.put("%%bash", new Magic("  runs the cell as a shell script", ShellMagic::run));
        magics.put("%%sh", new Magic("  the same", ShellMagic::run));
    }

    private void text(String name, String type, String usage) {
        magics.put(name, new Magic("  " + usage, (host, command) -> {
            Map<String, String> mime = new LinkedHashMap<>();
            mime.put(type, command.body());
            mime.put("text/plain", command.body());
            host.show(mime);
        }));
    }

    /// The code with blanks where commands stand, every character in its place: what completion should see.
    public static String blanked(String code) {
        Script script = ScriptReader.read(code);
        if (script.commands().isEmpty()) {
            return code;
        }
        List<String> java = List.of(script.java().split("\n", -1));
        List<String> lines = new ArrayList<>(List.of(code.split("\n", -1)));
        for (int i = 0; i < lines.size(); i++) {
            int length = lines.get(i).length();
            lines.set(i, i < java.size() && java.get(i).length() == length ? java.get(i) : " ".repeat(length));
        }
        return String.join("\n", lines);
    }

    /// Takes the commands out of a cell.
    public Script read(String code) {
        return ScriptReader.read(code);
    }

    /// Runs a command.
    public void run(Host host, Command command) throws MagicException, InterruptedException {
        Magic magic = magics.get(command.name());
        if (magic == null) {
            throw new MagicException("line " + command.line() + ": there is no command " + command.name() + "."
                    + suggestion(command.name()) + " %help lists all.");
        }
        magic.action().run(host, command);
    }

    /// Whether the cell is to be timed.
    public static boolean times(Script script) {
        return script.commands().stream()
                .anyMatch(
                        command -> command.name().equals(TIME) || command.name().equals(TIME_CELL));
    }

    private String help() {
        StringBuilder text = new StringBuilder("Commands (a line of their own; %% at the start of the cell):\n");
        magics.forEach((name, magic) ->
                text.append("  ").append(name).append(' ').append(magic.usage()).append('\n'));
        return text.append("?NAME or NAME? shows the documentation of a name.\n")
                .toString();
    }

    private String suggestion(String name) {
        return magics.keySet().stream()
                .filter(known -> distance(known, name) < NEAR)
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .map(known -> " Did you mean " + known + "?")
                .orElse("");
    }

    /// How many letters must be changed, added or left out to make one word of the other (Levenshtein 1965).
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
