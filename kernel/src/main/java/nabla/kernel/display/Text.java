package nabla.kernel.display;

/// Values as plain text.
final class Text {
    private Text() {}

    static String of(Object value) {
        return String.valueOf(value);
    }
}
