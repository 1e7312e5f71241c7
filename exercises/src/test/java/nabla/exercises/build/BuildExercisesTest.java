package nabla.exercises.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildExercisesTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... args) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return BuildExercises.run(args, out, out);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theCommittedExercisesAreWhatTheSolutionsGive() {
        assertEquals(0, run("--check", "../solutions", "."), this::printed);
    }

    @Test
    void twoRunsGiveTheSameFiles() throws IOException {
        assertEquals(
                BuildExercises.generate(Path.of("../solutions"), folder),
                BuildExercises.generate(Path.of("../solutions"), folder));
    }

    @Test
    void anExerciseChangedByHandIsFound() throws IOException {
        Files.writeString(
                folder.resolve("week-99-halves.ipynb"), Sources.notebook().text());
        Path exercises = Files.createDirectory(folder.resolve("exercises"));
        assertEquals(0, run(folder.toString(), exercises.toString()), this::printed);
        assertEquals(0, run("--check", folder.toString(), exercises.toString()), this::printed);
        Path manifest = exercises.resolve("week-99.json");
        Files.writeString(manifest, Files.readString(manifest).replace("Halves", "Quarters"));
        assertEquals(1, run("--check", folder.toString(), exercises.toString()));
        assertTrue(printed().contains("week-99.json is not what its solution gives"), this::printed);
    }

    @Test
    void theManifestHasPointsAndNamesButNoValues() {
        String manifest = Manifest.of(Sources.notebook());
        assertTrue(manifest.contains("\"public_points\": 0.5"), manifest);
        assertTrue(manifest.contains("\"hidden_count\": 1"), manifest);
        assertTrue(manifest.contains("halvesTwo") && !manifest.contains("halvesAnotherNumber"), manifest);
    }

    @Test
    void aLeakKeepsTheExerciseFromBeingWritten() throws IOException {
        Notebook source =
                Sources.notebook(Sources.SOLUTION, Sources.CHECK, "Hint: `return factor * value + 0 * value;`");
        Files.writeString(folder.resolve("week-99-halves.ipynb"), source.text());
        Path exercises = Files.createDirectory(folder.resolve("exercises"));
        assertEquals(1, run(folder.toString(), exercises.toString()));
        assertTrue(printed().contains("week-99-halves.ipynb would give away:\n  the line"), this::printed);
        assertTrue(Files.notExists(exercises.resolve("week-99-halves.ipynb")));
    }

    @Test
    void aFileThatIsNoNotebookIsNamed() throws IOException {
        Files.writeString(folder.resolve("week-99-halves.ipynb"), "{\"cells\": [");
        assertEquals(1, run(folder.toString(), folder.toString()));
        assertTrue(printed().contains("week-99-halves.ipynb is not a notebook"), this::printed);
    }

    @Test
    void aFolderWithoutNotebooksIsNamed() {
        assertEquals(1, run(folder.toString(), folder.toString()));
        assertTrue(printed().contains("there is no week-….ipynb in " + folder.toAbsolutePath()), this::printed);
    }

    @Test
    void anUnknownArgumentShowsTheUsage() {
        assertEquals(2, run("--chek"));
        assertTrue(printed().contains("--chek") && printed().contains("Usage: build-exercises"), this::printed);
    }
}
