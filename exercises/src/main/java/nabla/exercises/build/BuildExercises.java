package nabla.exercises.build;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes `exercises/week-….ipynb` and `exercises/week-….json` out of `solutions/week-….ipynb`.
///
/// `BuildExercises [--check] [SOLUTIONS EXERCISES]`: with `--check` nothing is written, and what differs from the
/// committed files is an error.
public final class BuildExercises {
    private static final String USAGE = """
            Usage: build-exercises [--check] [SOLUTIONS EXERCISES]
            Makes the exercise notebooks out of the solution notebooks.
              --check    write nothing; fail if the exercises are not what the solutions give
              SOLUTIONS  the folder of the solution notebooks (solutions)
              EXERCISES  the folder to write to (exercises)""";

    private BuildExercises() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /// Runs the command; returns its exit status.
    public static int run(String[] args, PrintStream out, PrintStream err) {
        List<String> words = new ArrayList<>(List.of(args));
        if (words.contains("--help")) {
            out.println(USAGE);
            return 0;
        }
        boolean check = words.remove("--check");
        if (words.stream().anyMatch(word -> word.startsWith("-")) || (words.size() != 0 && words.size() != 2)) {
            err.println("build-exercises does not know these arguments: " + String.join(" ", words) + "\n" + USAGE);
            return 2;
        }
        Path solutions = Path.of(words.isEmpty() ? "solutions" : words.get(0));
        Path exercises = Path.of(words.isEmpty() ? "exercises" : words.get(1));
        try {
            Map<Path, String> files = generate(solutions, exercises);
            return check ? compare(files, out, err) : write(files, out);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            err.println("build-exercises: " + e.getMessage());
            return 1;
        }
    }

    /// The text of every file, by its path.
    static Map<Path, String> generate(Path solutions, Path exercises) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        for (Path file : notebooks(solutions)) {
            Notebook source = Notebook.read(file);
            List<String> complaints = new ArrayList<>(SourceRules.complaints(source));
            fail(complaints, "These solution notebooks cannot be made into exercises:");
            String notebook = Strip.strip(source).text();
            String manifest = Manifest.of(source);
            fail(Leaks.find(source, published(Strip.strip(source), manifest)), source.name() + " would give away:");
            files.put(exercises.resolve(source.name()), notebook);
            files.put(exercises.resolve(Cell.text(source.nabla(), "week") + ".json"), manifest);
        }
        return files;
    }

    /// Everything that a learner gets to read: each cell's source as text, and all of the JSON.
    static List<String> published(Notebook exercise, String manifest) {
        List<String> texts = new ArrayList<>();
        exercise.cells().forEach(cell -> texts.add(cell.source()));
        texts.add(exercise.text());
        texts.add(manifest);
        return texts;
    }

    private static List<Path> notebooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> notebooks = files.filter(
                            file -> String.valueOf(file.getFileName()).matches("week-.*\\.ipynb"))
                    .sorted()
                    .toList();
            if (notebooks.isEmpty()) {
                throw new IOException("there is no week-….ipynb in " + folder.toAbsolutePath());
            }
            return notebooks;
        }
    }

    private static void fail(List<String> reasons, String title) {
        if (!reasons.isEmpty()) {
            throw new IllegalArgumentException(title + "\n  " + String.join("\n  ", reasons));
        }
    }

    private static int write(Map<Path, String> files, PrintStream out) throws IOException {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
            out.println(file.getKey());
        }
        return 0;
    }

    private static int compare(Map<Path, String> files, PrintStream out, PrintStream err) throws IOException {
        List<Path> stale = new ArrayList<>();
        for (Map.Entry<Path, String> file : files.entrySet()) {
            if (!Files.exists(file.getKey()) || !Files.readString(file.getKey()).equals(file.getValue())) {
                stale.add(file.getKey());
            }
        }
        stale.forEach(file -> err.println(file + " is not what its solution gives: run ./nabla build-exercises"));
        out.println(files.size() - stale.size() + " of " + files.size() + " files are as generated");
        return stale.isEmpty() ? 0 : 1;
    }
}
