package nabla.kernel.protocol;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON as Java maps (in order), lists, strings, longs, doubles, booleans and null, without reflection.
public final class Json {
    private Json() {}

    /// The value that a text holds.
    public static @Nullable Object read(String text) throws BadMessageException {
        try (JsonReader in = new JsonReader(new StringReader(text))) {
            in.setStrictness(Strictness.STRICT);
            Object value = value(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new BadMessageException("text after the JSON value");
            }
            return value;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new BadMessageException("not JSON: " + e.getMessage(), e);
        }
    }

    /// The object that a frame holds.
    static Fields object(byte[] frame) throws BadMessageException {
        return new Fields(map(read(new String(frame, StandardCharsets.UTF_8))));
    }

    /// The JSON form of a value; what is of none of the types above is written as a string.
    public static String write(@Nullable Object value) {
        StringWriter text = new StringWriter(256);
        try (JsonWriter out = new JsonWriter(text)) {
            out.setHtmlSafe(false);
            out.setSerializeNulls(true);
            write(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static byte[] bytes(@Nullable Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /// A JSON object as a map; everything else is an error.
    static Map<String, @Nullable Object> map(@Nullable Object value) throws BadMessageException {
        if (!(value instanceof Map<?, ?> map)) {
            throw new BadMessageException("a JSON object was expected, not " + value);
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((name, field) -> copy.put(String.valueOf(name), field));
        return copy;
    }

    private static @Nullable Object value(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> map(in);
            case BEGIN_ARRAY -> list(in);
            case STRING -> in.nextString();
            case NUMBER -> number(in.nextString());
            case BOOLEAN -> in.nextBoolean();
            case NULL -> {
                in.nextNull();
                yield null;
            }
            default -> throw new IOException("unexpected " + in.peek() + " at " + in.getPath());
        };
    }

    private static Map<String, @Nullable Object> map(JsonReader in) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            map.put(in.nextName(), value(in));
        }
        in.endObject();
        return map;
    }

    private static List<@Nullable Object> list(JsonReader in) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            list.add(value(in));
        }
        in.endArray();
        return list;
    }

    private static Number number(String text) {
        boolean integral = text.chars().allMatch(c -> c == '-' || Character.isDigit(c)) && text.length() < 19;
        return integral ? (Number) Long.valueOf(text) : (Number) Double.valueOf(text);
    }

    private static void write(JsonWriter out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.nullValue();
            case Map<?, ?> map -> {
                out.beginObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.name(String.valueOf(entry.getKey()));
                    write(out, entry.getValue());
                }
                out.endObject();
            }
            case Iterable<?> list -> {
                out.beginArray();
                for (Object item : list) {
                    write(out, item);
                }
                out.endArray();
            }
            case Boolean flag -> out.value(flag);
            case Double number -> write(out, number.doubleValue());
            case Float number -> write(out, number.doubleValue());
            case Number number -> out.value(number);
            default -> out.value(value.toString());
        }
    }

    /// JSON has no NaN and no infinity.
    private static void write(JsonWriter out, double number) throws IOException {
        if (Double.isFinite(number)) {
            out.value(number);
        } else {
            out.nullValue();
        }
    }
}
