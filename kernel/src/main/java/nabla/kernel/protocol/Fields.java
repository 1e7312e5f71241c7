package nabla.kernel.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object, read with the type that the protocol gives them. A missing field has its default; one
/// of another type makes the message a bad one.
record Fields(Map<String, @Nullable Object> map) {
    String text(String name) throws BadMessageException {
        return value(name, String.class, null);
    }

    String text(String name, String otherwise) throws BadMessageException {
        return value(name, String.class, otherwise);
    }

    boolean flag(String name, boolean otherwise) throws BadMessageException {
        return value(name, Boolean.class, otherwise);
    }

    int number(String name, int otherwise) throws BadMessageException {
        double number = value(name, Number.class, otherwise).doubleValue();
        return (int) number; // a cast saturates
    }

    Fields object(String name) throws BadMessageException {
        Object value = map.get(name);
        return new Fields(value == null ? Map.of() : Json.map(value));
    }

    private <T> T value(String name, Class<T> type, @Nullable T otherwise) throws BadMessageException {
        Object value = map.get(name);
        if (value == null && otherwise != null) {
            return otherwise;
        }
        if (!type.isInstance(value)) {
            throw new BadMessageException(
                    "field '" + name + "' should be a " + type.getSimpleName() + ", not " + value);
        }
        return type.cast(value);
    }
}
