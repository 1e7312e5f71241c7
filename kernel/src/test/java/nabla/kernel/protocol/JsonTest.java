package nabla.kernel.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void valuesSurviveTheRoundTrip() throws Exception {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("text", "ü \"quoted\" \n 😀 <b>");
        value.put("numbers", List.of(1L, -2.5, Long.MAX_VALUE / 10, 1e300));
        value.put("flags", Arrays.asList(true, false, null));
        assertEquals(value, Json.read(Json.write(value)));
    }

    @Test
    void whatJsonCanNotSayBecomesNull() {
        assertEquals("[null,null,1.0]", Json.write(List.of(Double.NaN, Float.NEGATIVE_INFINITY, 1.0)));
    }

    @Test
    void unknownTypesAreWrittenAsText() {
        assertEquals("[\"SECONDS\"]", Json.write(List.of(TimeUnit.SECONDS)));
    }

    @Test
    void aTextThatIsNotJsonIsRefused() {
        for (String text : List.of("", "{", "NaN", "'a'", "{\"a\":1}{", "[1,]", "\"\\x\"", "01")) {
            assertThrows(BadMessageException.class, () -> Json.read(text), text);
        }
    }
}
