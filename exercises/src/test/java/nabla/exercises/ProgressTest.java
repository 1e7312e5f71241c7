package nabla.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nabla.exercises.ProgressFile.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private static final List<Week> WEEKS = List.of(new Week(
            "week-01",
            "Perceptrons",
            "week-01.ipynb",
            8,
            List.of(
                    new Week.Part("w01-a", "core", 3, 2),
                    new Week.Part("w01-b", "build", 5, 4),
                    new Week.Part("w01-c", "practice", 0, 0)),
            List.of("w01-q1", "w01-q2")));

    @TempDir
    Path folder;

    private ProgressFile file() {
        return new ProgressFile(folder.resolve("nabla").resolve("progress.json"));
    }

    @Test
    void whoHasDoneNothingHasNothing() {
        String text = Progress.of(file(), WEEKS).toString();
        assertTrue(text.contains("exercises 0 of 2, points 0 of 6 (public tests), questions 0 of 2"), text);
    }

    @Test
    void exercisesAndQuestionsAreCounted() throws IOException {
        file().change(content -> content.withExercise("w01-a", new Item(2, true)));
        file().change(content -> content.withExercise("w01-b", new Item(1.5, false)));
        file().change(content -> content.withAnswer("w01-q2", true));
        String text = Progress.of(file(), WEEKS).toString();
        assertTrue(text.contains("exercises 1 of 2, points 3.5 of 6 (public tests), questions 1 of 2"), text);
    }

    @Test
    void theBestResultStays() throws IOException {
        file().change(content -> content.withExercise("w01-a", new Item(2, true)));
        file().change(content -> content.withExercise("w01-a", new Item(0, false)));
        assertEquals(new Item(2, true), file().read().exercises().get("w01-a"));
    }

    @Test
    void triesAreCountedUntilTheAnswerIsRight() throws IOException {
        for (boolean right : new boolean[] {false, false, true, false}) {
            file().change(content -> content.withAnswer("w01-q1", right));
        }
        assertEquals(new ProgressFile.Answered(true, 3), file().read().quiz().get("w01-q1"));
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        file().change(content -> content.withAnswer("w01-q1", true));
        try (Stream<Path> files = Files.list(folder.resolve("nabla"))) {
            assertEquals(
                    List.of("progress.json", "progress.lock"),
                    files.map(path -> String.valueOf(path.getFileName()))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aBrokenFileIsNamedAndKept() throws IOException {
        Files.createDirectories(folder.resolve("nabla"));
        Files.writeString(file().path(), "{\"schema\": 1, \"exer");
        assertThrows(IOException.class, () -> file().change(content -> content));
        assertEquals("{\"schema\": 1, \"exer", Files.readString(file().path()));
        String text = Progress.of(file(), WEEKS).toString();
        assertTrue(text.contains("progress.json cannot be read") && text.contains("move it away"), text);
    }

    @Test
    void aFileOfANewerVersionIsNotTouched() throws IOException {
        Files.createDirectories(folder.resolve("nabla"));
        Files.writeString(file().path(), "{\"schema\": 2, \"exercises\": {}, \"quiz\": {}}");
        IOException e = assertThrows(IOException.class, () -> file().read());
        assertTrue(String.valueOf(e.getMessage()).contains("newer version"), e::getMessage);
    }

    @Test
    void theWeeksOfTheCourseAreOnTheClassPath() {
        assertTrue(
                Week.all().stream()
                        .anyMatch(week -> week.week().equals("week-01")
                                && week.points() == 32
                                && week.quiz().size() >= 8),
                () -> Week.all().toString());
    }
}
