package nabla.kernel.run;

/// Text in HTML.
final class Html {
    private Html() {}

    /// Text made safe between tags and inside double quotes.
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// An attribute, with the space before it, of an element's start tag.
    static String attribute(String name, String value) {
        return " " + name + "=\"" + escape(value) + "\"";
    }
}
