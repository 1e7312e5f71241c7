package nabla.notebooks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nabla.notebooks.Document.Cell;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/// The lessons as they are committed: executed, small, readable.
class NotebooksTest {
    private static final int MEGABYTE = 1_000_000;
    private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*>");
    private static final Pattern ALT = Pattern.compile("\\balt=\"[^\"]*\\S[^\"]*\"");

    private static Stream<DynamicTest> each(ThrowingConsumer<Document> check) {
        return Clone.lessons().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> check.accept(Document.read(file))));
    }

    @TestFactory
    Stream<DynamicTest> aLessonIsNbformat45ForOurKernelAndAtMostTwoMegabytes() {
        return each(lesson -> {
            JsonObject kernel = lesson.json().getAsJsonObject("metadata").getAsJsonObject("kernelspec");
            assertAll(
                    () -> assertEquals(4, lesson.json().get("nbformat").getAsInt()),
                    () -> assertEquals(5, lesson.json().get("nbformat_minor").getAsInt()),
                    () -> assertEquals("java", kernel.get("name").getAsString()),
                    () -> assertEquals("java", kernel.get("language").getAsString()),
                    () -> assertTrue(size(lesson) <= 2 * MEGABYTE, size(lesson) + " bytes"));
        });
    }

    private static long size(Document lesson) throws IOException {
        return Files.size(lesson.file());
    }

    @TestFactory
    Stream<DynamicTest> cellsAreShortAndHaveIdsOfTheirOwn() {
        return each(lesson -> {
            Set<String> ids = new HashSet<>();
            for (Cell cell : lesson.cells()) {
                assertTrue(ids.add(cell.id()), "two cells have the id “" + cell.id() + "”");
                long lines = cell.source().lines().count();
                assertTrue(!cell.isCode() || lines <= 15, "cell " + cell.id() + " has " + lines + " lines");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aCellTaggedParametersDeclaresTheShortForm() {
        return each(lesson -> {
            List<Cell> tagged = lesson.cells().stream()
                    .filter(cell -> cell.metadata().has("tags")
                            && cell.metadata().get("tags").toString().contains("\"parameters\""))
                    .toList();
            assertEquals(1, tagged.size());
            assertTrue(tagged.getFirst().source().contains("boolean quick = false;"));
        });
    }

    @TestFactory
    Stream<DynamicTest> itIsExecutedFromTopToBottomWithoutErrorsAndWithoutTimes() {
        return each(lesson -> {
            int expected = 1;
            for (Cell cell : lesson.cells()) {
                assertFalse(cell.metadata().has("execution"), "cell " + cell.id() + " says when it ran");
                if (cell.isCode()) {
                    JsonElement count = cell.json().get("execution_count");
                    assertEquals(String.valueOf(expected++), String.valueOf(count), "order of cell " + cell.id());
                }
                for (JsonObject output : cell.outputs()) {
                    assertFalse(output.get("output_type").getAsString().equals("error"), "cell " + cell.id());
                    assertFalse(
                            output.has("name")
                                    && output.get("name").getAsString().equals("stderr"),
                            cell.id());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPictureHasATextAlternativeAndNoLinkOutside() {
        return each(lesson -> {
            int pictures = 0;
            for (Cell cell : lesson.cells()) {
                for (String image : images(cell)) {
                    pictures++;
                    assertTrue(ALT.matcher(image).find(), "cell " + cell.id() + " shows a picture without alt");
                    assertTrue(image.contains("src=\"data:image/"), "cell " + cell.id() + " loads a picture");
                }
            }
            assertTrue(pictures > 0, "no picture at all");
        });
    }

    private static List<String> images(Cell cell) {
        List<String> images = new ArrayList<>();
        for (JsonObject output : cell.outputs()) {
            JsonElement html =
                    output.has("data") ? output.getAsJsonObject("data").get("text/html") : null;
            if (html != null) {
                Matcher image = IMAGE.matcher(Document.text(html));
                while (image.find()) {
                    images.add(image.group());
                }
            }
        }
        return images;
    }

    @TestFactory
    Stream<DynamicTest> whatTheProsePromisesIsWhatTheCellsPrinted() {
        return each(lesson -> StatedNumbers.check(lesson, true));
    }
}
