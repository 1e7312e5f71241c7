package nabla.exercises.build;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/// What an exercise notebook asks and gives points for, without any answer: read by the learner's progress and by
/// graders.
final class Manifest {
    /// What a solution cell says of its exercise, and a test cell of how its tests run.
    private static final Set<String> OF_SOLUTION = Set.of("rung", "exports", "allowed");

    private static final Set<String> OF_TEST = Set.of("class", "timeout_s", "memory_mb", "seed", "isolation");

    private Manifest() {}

    static String of(Notebook source) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        for (String key : List.of("assignment", "week", "title")) {
            json.addProperty(key, Cell.text(source.nabla(), key));
        }
        json.addProperty("notebook", source.name());
        json.addProperty("generated_from", source.fingerprint());
        JsonArray exercises = new JsonArray();
        JsonArray quiz = new JsonArray();
        double points = 0;
        for (Cell cell : source.cells()) {
            if (cell.kind().equals("test") || cell.kind().equals("practice")) {
                JsonObject exercise = exercise(source, cell);
                points += exercise.get("points").getAsDouble();
                exercises.add(exercise);
            } else if (cell.kind().equals("quiz")) {
                quiz.add(cell.exercise());
            }
        }
        json.addProperty("points", points);
        json.add("exercises", exercises);
        json.add("quiz", quiz);
        return Notebook.text(json);
    }

    private static JsonObject exercise(Notebook source, Cell test) {
        TestSource tests = TestSource.of(test.source());
        JsonObject json = new JsonObject();
        json.addProperty("id", test.exercise());
        json.addProperty("points", TestSource.points(tests.tests()));
        json.addProperty("public_points", TestSource.points(tests.shown()));
        json.addProperty("hidden_count", tests.hidden().size());
        json.add("public_tests", names(tests.shown()));
        copy(test, OF_TEST, json);
        source.cells().stream()
                .filter(cell ->
                        cell.kind().equals("solution") && cell.exercise().equals(test.exercise()))
                .forEach(cell -> copy(cell, OF_SOLUTION, json));
        return json;
    }

    private static JsonArray names(List<TestSource.Declared> tests) {
        JsonArray array = new JsonArray();
        for (TestSource.Declared test : tests) {
            JsonObject json = new JsonObject();
            json.addProperty("name", test.name());
            json.addProperty("points", test.points());
            array.add(json);
        }
        return array;
    }

    private static void copy(Cell cell, Set<String> keys, JsonObject to) {
        cell.nabla().ifPresent(nabla -> {
            for (String key : keys) {
                JsonElement value = nabla.get(key);
                if (value != null) {
                    to.add(key, value);
                }
            }
        });
    }
}
