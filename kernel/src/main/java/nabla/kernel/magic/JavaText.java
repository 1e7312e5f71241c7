package nabla.kernel.magic;

/// Reads Java line by line and knows whether the next line begins inside a comment or a text block.
final class JavaText {
    private static final String TEXT_BLOCK = "\"\"\"";

    private String open = ""; // what would end the comment or text block that is open

    /// Whether the next line begins in plain code.
    boolean plain() {
        return open.isEmpty();
    }

    void read(String line) {
        int i = 0;
        while (i < line.length()) {
            if (!open.isEmpty()) {
                i = close(line, i);
            } else if (line.startsWith("//", i)) {
                return;
            } else if (line.startsWith("/*", i)) {
                open = "*/";
                i += 2;
            } else if (line.startsWith(TEXT_BLOCK, i)) {
                open = TEXT_BLOCK;
                i += 3;
            } else if (line.charAt(i) == '"' || line.charAt(i) == '\'') {
                i = literal(line, i);
            } else {
                i++;
            }
        }
    }

    private int close(String line, int from) {
        int i = from;
        while (i < line.length()) {
            if (open.equals(TEXT_BLOCK) && line.charAt(i) == '\\') {
                i += 2;
            } else if (line.startsWith(open, i)) {
                i += open.length();
                open = "";
                return i;
            } else {
                i++;
            }
        }
        return i;
    }

    /// The place after a string or character literal; one that is not closed ends with the line.
    private static int literal(String line, int from) {
        char quote = line.charAt(from);
        int i = from + 1;
        while (i < line.length() && line.charAt(i) != quote) {
            i += line.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }
}
