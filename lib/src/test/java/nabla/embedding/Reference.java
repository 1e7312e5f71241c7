package nabla.embedding;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.StreamSupport;

/// Reference values of the word2vec and GloVe programs and of the formulas.
final class Reference {
    private static final JsonObject ALL = read();

    private Reference() {}

    static JsonElement of(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    static JsonObject object(String name) {
        return of(name).getAsJsonObject();
    }

    static double[] numbers(JsonElement list) {
        return StreamSupport.stream(list.getAsJsonArray().spliterator(), false)
                .mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    static double[][] table(JsonElement list) {
        return StreamSupport.stream(list.getAsJsonArray().spliterator(), false)
                .map(Reference::numbers)
                .toArray(double[][]::new);
    }

    static long[] counts(JsonElement list) {
        return StreamSupport.stream(list.getAsJsonArray().spliterator(), false)
                .mapToLong(JsonElement::getAsLong)
                .toArray();
    }

    private static JsonObject read() {
        try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream("/cases/embeddings.json"))) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
